import { tellHolder } from '../partners/model';
import { adviseOnClash } from './advise';
import { sayVerdict } from './explain';
import { beginningWith, findTargets, whatToDial } from './find-targets';
import type { Decided, DialFindings } from './findings';
import type { DialAnswer, DialPlan, DialStep, OtherNumbers, Reach } from './model';
import { listShortNumbers } from './plan-of-profile';
import { stepsOf } from './steps';

/**
 * What digits reach that are dialled inside a tenant, and why: its own numbers first, then the exceptions of the
 * system, then other tenants' numbers, at last whatever is outside. The sources tell the rules and not their order [D].
 * Privileges of subscribers are left out: no source says which numbers each of them covers.
 */
export function dial(plan: DialPlan, digits: string, others: OtherNumbers | undefined): DialAnswer {
  if (digits === '') {
    const sentence = 'Nothing is dialled yet.';
    return {
      digits,
      verdict: 'nothing',
      isAllowed: null,
      reaches: [],
      sentence,
      steps: [],
      toDial: null,
      advice: [],
    };
  }
  const findings = find(plan, digits, others);
  const { begins } = findings;
  const decided = decide(findings);
  const mayFollow = [...begins.short, ...begins.abbreviated, ...begins.full, ...begins.exceptions];
  const ofOthers = plan.isOpen ? (others?.begins ?? []) : [];
  return {
    digits,
    ...decided,
    sentence: sayVerdict(findings, decided),
    steps: stepsOf(findings, decided) satisfies DialStep[],
    toDial: whatToDial([...mayFollow, ...ofOthers], digits),
    advice: advise(findings, decided),
  };
}

function find(plan: DialPlan, digits: string, others: OtherNumbers | undefined): DialFindings {
  const rows = listShortNumbers(plan);
  const short = (kind: string) => rows.flatMap((row) => (row.kind === kind && row.short ? [row.short] : []));
  const full = (kind: string) => rows.flatMap((row) => (row.kind === kind ? [row.range] : []));
  return {
    plan,
    digits,
    targets: findTargets(plan, digits),
    begins: {
      short: beginningWith(short('directory'), digits),
      abbreviated: beginningWith([...short('abbreviated'), ...full('abbreviated')], digits),
      full: beginningWith(full('directory'), digits),
      exceptions: beginningWith(
        plan.exceptions.map((number) => ({ first: number, last: number })),
        digits,
      ),
    },
    isException: plan.exceptions.includes(digits),
    others,
  };
}

function decide({ plan, digits, targets, begins, isException, others }: DialFindings): Decided {
  const [target, another] = targets;
  if (another) return { verdict: 'ambiguous', isAllowed: null, reaches: targets };
  if (target) {
    const verdict = target.kind === 'directory' ? 'directory-number' : 'abbreviated-number';
    return { verdict, isAllowed: true, reaches: [target] };
  }
  const holder = others?.holder ?? null;
  const tenant = holder && (tellHolder(holder).holder ?? null);
  const whole = { number: digits, by: 'full', prefixLength: 0, extraDigits: '', entry: null } as const;
  if (isException) {
    const reach: Reach = { ...whole, kind: holder?.kind ?? 'exception', tenant };
    return { verdict: 'exception', isAllowed: true, reaches: [reach] };
  }
  if (holder) {
    const reach: Reach = { ...whole, kind: holder.kind, tenant };
    return { verdict: 'other-tenant', isAllowed: plan.isOpen, reaches: [reach] };
  }
  const isBeginning =
    Object.values(begins).some((ranges) => ranges.length > 0) ||
    (plan.isOpen && (others?.begins.length ?? 0) > 0);
  if (isBeginning) return { verdict: 'unfinished', isAllowed: null, reaches: [] };
  if (!others) return { verdict: 'pending', isAllowed: null, reaches: [] };
  return { verdict: 'outside', isAllowed: plan.isOpen, reaches: [] };
}

function advise({ plan, others }: DialFindings, { verdict, reaches }: Decided): string[] {
  if (verdict === 'ambiguous') return adviseOnClash(plan, reaches);
  if (verdict === 'other-tenant' && plan.isOpen && others?.holder?.isOpen === false) {
    return [
      `${others.holder.name} has the closed scheme. Where open and closed schemes are mixed on one system, open tenants may dial closed ones.`,
    ];
  }
  return [];
}
