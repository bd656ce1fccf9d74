import type { NumberRange } from '../numbering/model';
import { showRanges } from '../numbering/show-numbers';
import type { Decided, DialFindings } from './findings';
import type { DialStep, Reach } from './model';
import { listShortNumbers } from './plan-of-profile';

type Said = Omit<DialStep, 'step'>;

/** Every place in the order it is looked at, with what was found there and why it did or did not count. */
export function stepsOf(findings: DialFindings, decided: Decided): DialStep[] {
  return [
    { step: 'short-numbers', ...lookAtShort(findings) },
    { step: 'abbreviated-numbers', ...lookAtAbbreviated(findings) },
    { step: 'full-numbers', ...lookAtFull(findings) },
    { step: 'exceptions', ...lookAtExceptions(findings) },
    { step: 'other-tenants', ...lookAtOthers(findings) },
    { step: 'scheme', ...lookAtScheme(findings, decided) },
  ];
}

function lookAtShort({ plan, digits, targets, begins }: DialFindings): Said {
  const found = targets.filter(({ kind, by }) => kind === 'directory' && by === 'short');
  if (found.length > 0) return match(found.map((reach) => sayShort(digits, reach)).join(' '));
  const all = listShortNumbers(plan).flatMap(({ kind, short }) =>
    kind === 'directory' && short ? [short] : [],
  );
  return missed(
    digits,
    begins.short,
    all.length === 0 ? 'No directory number has a short number.' : `Short numbers: ${showRanges(all)}.`,
  );
}

function lookAtAbbreviated({ plan, digits, targets, begins }: DialFindings): Said {
  const found = targets.filter(({ kind }) => kind === 'abbreviated');
  if (found.length > 0) {
    return match(
      found.map((reach) => (reach.by === 'short' ? sayShort(digits, reach) : `${digits} in full.`)).join(' '),
    );
  }
  const all = plan.entries.flatMap(({ kind, ranges }) => (kind === 'abbreviated' ? ranges : []));
  return missed(
    digits,
    begins.abbreviated,
    all.length === 0 ? `${plan.tenant} has none.` : `There are ${showRanges(all)}.`,
  );
}

function lookAtFull({ plan, digits, targets, begins }: DialFindings): Said {
  const found = targets.find(({ kind, by }) => kind === 'directory' && by === 'full');
  if (found) return match(`${digits} is in entry ${found.entry}.`);
  const all = plan.entries.flatMap(({ kind, ranges }) => (kind === 'directory' ? ranges : []));
  return missed(digits, begins.full, `Directory numbers: ${showRanges(all)}.`);
}

function lookAtExceptions({ plan, digits, targets, begins, isException }: DialFindings): Said {
  if (isException) {
    return targets.length > 0
      ? { outcome: 'match', says: 'It is one of them too; it makes no difference to an own number.' }
      : match('It is one of them, so the customer restriction does not hold for it.');
  }
  if (plan.exceptions.length === 0) return { outcome: 'no-match', says: `${plan.system} has none.` };
  const longer = plan.exceptions.find((number) => digits.startsWith(number));
  if (longer !== undefined && begins.exceptions.length === 0) {
    return {
      outcome: 'no-match',
      says: `It begins with the exception ${longer}, but exceptions are read as whole numbers.`,
    };
  }
  const all = plan.exceptions.map((number) => ({ first: number, last: number }));
  return missed(digits, begins.exceptions, `Exceptions: ${showRanges(all)}.`);
}

function lookAtOthers({ plan, digits, targets, others }: DialFindings): Said {
  if (!others) return { outcome: 'unknown', says: 'Being looked up…' };
  const { holder, begins } = others;
  if (!holder) return missed(digits, begins, `No other tenant of ${plan.system} has ${digits}.`);
  const held = `${digits} is a number of ${holder.name}`;
  return targets.length > 0
    ? { outcome: 'match', says: `${held}, but own numbers go first.` }
    : match(`${held}.`);
}

function lookAtScheme({ plan }: DialFindings, { verdict }: Decided): Said {
  const notAsked = (says: string): Said => ({ outcome: 'not-asked', says });
  if (verdict === 'unfinished') return notAsked('Not asked: the number is not complete.');
  if (verdict === 'pending') return notAsked('Not asked yet.');
  if (verdict === 'exception') return notAsked('Not asked: an exception may always be dialled.');
  if (verdict !== 'other-tenant' && verdict !== 'outside')
    return notAsked('Not asked: it stays inside the tenant.');
  return plan.isOpen
    ? match('Open: numbers that cannot be range-checked may be dialled.')
    : { outcome: 'no-match', says: 'Closed: numbers that cannot be range-checked are barred.' };
}

function sayShort(digits: string, { number, prefixLength, extraDigits }: Reach): string {
  const cut = prefixLength === 0 ? '' : ` without its prefix ${number.slice(0, prefixLength)}`;
  const put = extraDigits === '' ? '' : `${cut ? ',' : ''} with ${extraDigits} in front`;
  return `${number}${cut}${put} is ${digits}.`;
}

function match(says: string): Said {
  return { outcome: 'match', says };
}

function missed(digits: string, begins: readonly NumberRange[], otherwise: string): Said {
  if (begins.length === 0) return { outcome: 'no-match', says: otherwise };
  return { outcome: 'begins', says: `${digits} is the beginning of ${showRanges(begins, 3)}.` };
}
