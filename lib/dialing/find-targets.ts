import { contains, intersect, union } from '../numbering/intervals';
import type { NumberRange } from '../numbering/model';
import type { DialPlan, Reach, ToDial } from './model';
import { listShortNumbers } from './plan-of-profile';

/** The tenant's own numbers that exactly these digits may mean, each once; short numbers first. */
export function findTargets(plan: DialPlan, digits: string): Reach[] {
  const found = new Map<string, Reach>();
  for (const { kind, position, prefixLength, extraDigits, range, short } of listShortNumbers(plan)) {
    const reach = { kind, prefixLength, extraDigits, entry: position, tenant: null };
    if (contains(range, digits)) found.set(digits, { ...reach, number: digits, by: 'full' });
    if (!short || !contains(short, digits)) continue;
    // All numbers of a range share its prefix, so the number is that prefix and what follows the extra digits.
    const number = range.first.slice(0, prefixLength) + digits.slice(extraDigits.length);
    if (!found.has(number)) found.set(number, { ...reach, number, by: 'short' });
  }
  return [...found.values()].toSorted((a, b) => Number(a.by === 'full') - Number(b.by === 'full'));
}

/** Of `ranges`, the longer numbers that begin with the digits. */
export function beginningWith(ranges: readonly NumberRange[], digits: string): NumberRange[] {
  return union(
    ranges.flatMap((range) => {
      const { length } = range.first;
      if (length <= digits.length) return [];
      const below = { first: digits.padEnd(length, '0'), last: digits.padEnd(length, '9') };
      return intersect(range, below) ?? [];
    }),
  );
}

/** What is still to be dialled to reach one of `ranges`, all of which begin with the digits. */
export function whatToDial(ranges: readonly NumberRange[], digits: string): ToDial | null {
  if (ranges.length === 0) return null;
  const lengths = ranges.map(({ first }) => first.length - digits.length);
  const next = new Set<string>();
  for (const { first, last } of ranges) {
    const [low, high] = [Number(first[digits.length]), Number(last[digits.length])];
    for (let digit = low; digit <= high; digit += 1) next.add(String(digit));
  }
  return {
    least: Math.min(...lengths),
    most: Math.max(...lengths),
    nextDigits: [...next].sort(),
    numbers: union(ranges).slice(0, mostShown),
  };
}

const mostShown = 6;
