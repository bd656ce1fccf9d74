import type { NumberRange } from './model';

/** A range as a sentence shows it, with an en dash: `1000–1020`, or `1000` alone. */
export function showRange({ first, last }: NumberRange): string {
  return first === last ? first : `${first}–${last}`;
}

/** Ranges as a sentence lists them; beyond `most` they are counted: `00–20, 30 and 12 more`. */
export function showRanges(ranges: readonly NumberRange[], most = 6): string {
  const shown = ranges.slice(0, most).map(showRange).join(', ');
  const hidden = ranges.length - most;
  return hidden > 0 ? `${shown} and ${hidden} more` : shown;
}

/** What was typed, in quotation marks, cut so that a pasted page does not fill the message. */
export function quote(typed: string): string {
  const characters = [...typed];
  return `“${characters.length > 32 ? `${characters.slice(0, 31).join('')}…` : typed}”`;
}

/** `1 digit`, `2 digits`. */
export function countDigits(count: number): string {
  return `${count} ${count === 1 ? 'digit' : 'digits'}`;
}
