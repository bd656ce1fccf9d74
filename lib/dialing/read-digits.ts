import type { Issue } from '../problem';

/** Longer than any number with its extra digits; what is longer was pasted by mistake. */
const mostDigits = 30;

/** What was typed as digits: blanks and what people write between groups of digits do not count. */
export function readDigits(typed: string): { digits: string; issue?: Omit<Issue, 'path'> } {
  const digits = typed.replace(/[\p{Zs}\t().\-/\u2010-\u2015]/gu, '');
  const stray = [...digits].find((character) => !/[0-9]/.test(character));
  if (stray !== undefined) {
    const message = `“${stray}” is no digit. Dial digits 0–9 only.`;
    return { digits, issue: { code: 'number-character', message } };
  }
  if (digits.length > mostDigits) {
    const message = `${digits.length} digits were dialled; no number has more than ${mostDigits}.`;
    return { digits, issue: { code: 'too-long', message } };
  }
  return { digits };
}
