import type { NumberRange } from '../numbering/model';
import { showRange } from '../numbering/show-numbers';
import type { NumberHold } from './model';

/** Who keeps numbers and until when, for somebody who wants them. */
export function sayWhoHolds({ first, last, person, until }: NumberHold): string {
  const time = `${until.slice(0, 16).replace('T', ' ')} UTC`;
  return `${person.name} keeps ${showRange({ first, last })} on hold until ${time}. Choose other numbers, or have the hold released.`;
}

/** A hold as the audit log calls it. */
export function labelOfHold(range: NumberRange, system: string): string {
  return system === '' ? showRange(range) : `${showRange(range)} on ${system}`;
}
