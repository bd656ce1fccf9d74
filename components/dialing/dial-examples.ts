import { findTargets } from '@/lib/dialing/find-targets';
import type { DialPlan } from '@/lib/dialing/model';
import { listShortNumbers } from '@/lib/dialing/plan-of-profile';
import { intersect } from '@/lib/numbering/intervals';

export interface DialExample {
  digits: string;
  says: string;
}

const most = 40;

/** Digits worth a try in this tenant: one of each kind that it has. */
export function examplesOf(plan: DialPlan): DialExample[] {
  const rows = listShortNumbers(plan).slice(0, most);
  const directory = rows.find(({ kind, short }) => kind === 'directory' && short);
  const abbreviated = rows.find(({ kind }) => kind === 'abbreviated');
  const clash = findClash(rows.flatMap(({ short }) => short ?? []));
  const examples: (DialExample | undefined)[] = [
    directory?.short ? { digits: directory.short.first, says: 'a short number' } : undefined,
    directory && { digits: directory.range.last, says: 'a number in full' },
    directory?.short && directory.short.first.length > 1
      ? { digits: directory.short.first.slice(0, 1), says: 'the beginning of one' }
      : undefined,
    abbreviated && { digits: (abbreviated.short ?? abbreviated.range).first, says: 'an abbreviated number' },
    clash === undefined ? undefined : { digits: clash, says: 'two numbers at once' },
    plan.exceptions[0] === undefined ? undefined : { digits: plan.exceptions[0], says: 'an exception' },
    { digits: strangerTo(plan), says: 'no own number' },
  ];
  const seen = new Set<string>();
  return examples.flatMap((example) => {
    if (!example || seen.has(example.digits)) return [];
    seen.add(example.digits);
    return [example];
  });
}

function findClash(ranges: readonly { first: string; last: string }[]): string | undefined {
  for (const [at, range] of ranges.entries()) {
    const shared = ranges
      .slice(at + 1)
      .map((other) => intersect(range, other))
      .find(Boolean);
    if (shared) return shared.first;
  }
  return undefined;
}

function strangerTo(plan: DialPlan): string {
  const tries = ['0700000000', '999999', '123456789012'];
  return tries.find((digits) => findTargets(plan, digits).length === 0) ?? '99999999999999';
}
