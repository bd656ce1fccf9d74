import { countDigits, showRanges } from '../numbering/show-numbers';
import type { Decided, DialFindings } from './findings';
import type { Reach, ToDial } from './model';

/** The verdict in one or two sentences: what is reached, and what decided it. */
export function sayVerdict(findings: DialFindings, { verdict, reaches, isAllowed }: Decided): string {
  const { plan, digits, others } = findings;
  const [reach] = reaches;
  switch (verdict) {
    case 'directory-number':
    case 'abbreviated-number':
      return reach ? sayOwn(digits, reach) : '';
    case 'ambiguous':
      return `${digits} stands for ${list(reaches.map(sayTarget))}. Which of them it reaches is not certain.`;
    case 'exception': {
      const whose = reach?.tenant ? ` It is a number of ${reach.tenant.name}.` : '';
      return `${digits} may be dialled: it is an exception, and exceptions are common to all customers of ${plan.system}.${whose}`;
    }
    case 'other-tenant':
      return isAllowed
        ? `${digits} reaches ${others?.holder?.name}: the open scheme lets numbers be dialled that cannot be range-checked.`
        : `${digits} is barred: it is a number of ${others?.holder?.name}, and the closed scheme bars what lies outside ${plan.tenant}.`;
    case 'outside':
      return isAllowed
        ? `${digits} leaves ${plan.tenant}: no tenant of ${plan.system} has it, and the open scheme lets it be dialled. Where it goes is up to the routes of the system.`
        : `${digits} is barred: ${plan.tenant} has no such number, and the closed scheme bars numbers that cannot be range-checked.`;
    case 'unfinished':
      return `${digits} reaches nothing yet. Longer numbers begin with it.`;
    case 'pending':
      return `${digits} is no number of ${plan.tenant}. Looking at other tenants’ numbers…`;
    case 'nothing':
      return 'Nothing is dialled yet.';
  }
}

/** `1 more digit`, `2 to 4 more digits`. */
function sayToDial({ least, most }: Pick<ToDial, 'least' | 'most'>): string {
  if (least !== most) return `${least} to ${most} more digits`;
  return countDigits(least).replace(' ', ' more ');
}

/** What may follow, whether or not the digits are a number themselves. */
export function sayMore(digits: string, toDial: ToDial): string {
  const numbers = showRanges(toDial.numbers, 3);
  return `${sayToDial(toDial)} may follow: ${numbers} ${isOne(toDial) ? 'begins' : 'begin'} with ${digits}.`;
}

function isOne({ numbers: [range, another] }: ToDial): boolean {
  return another === undefined && range?.first === range?.last;
}

function sayOwn(digits: string, reach: Reach): string {
  const noun = reach.kind === 'abbreviated' ? 'common abbreviated number' : 'directory number';
  if (reach.by === 'full')
    return `${digits} reaches the ${noun} ${reach.number}, dialled with all its digits.`;
  return `${digits} reaches the ${noun} ${reach.number}: it is its short number.`;
}

function sayTarget({ number, kind, by }: Reach): string {
  const noun = kind === 'abbreviated' ? 'the common abbreviated number' : 'the directory number';
  return `${noun} ${number}${by === 'full' ? ' in full' : ''}`;
}

function list(words: string[]): string {
  return new Intl.ListFormat('en').format(words);
}
