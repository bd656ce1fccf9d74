import type { NumberRange } from '../numbering/model';
import { showRange } from '../numbering/show-numbers';
import { sayInstant } from '../say-instant';
import type { NumberHold } from './model';

/** Who keeps numbers and until when, for somebody who wants them. */
export function sayWhoHolds({ first, last, person, until }: NumberHold): string {
  return `${person.name} keeps ${showRange({ first, last })} on hold until ${sayInstant(until)}. Choose other numbers, or have the hold released.`;
}

/** A hold as the audit log calls it. */
export function labelOfHold(range: NumberRange, system: string): string {
  return system === '' ? showRange(range) : `${showRange(range)} on ${system}`;
}
