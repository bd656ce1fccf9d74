import type { NumberRange } from '../numbering/model';
import type { Repair } from './model';
import { type NumberColumn, readDigits, showPlainly } from './read-digits';

export type ReadRange = (NumberRange & { repairs: Repair[] }) | { problem: string; repairs: Repair[] };

/** One number, or a range written in one cell: `4670100-4670199`, `4670100-199`, `4670100 to 4670199`. */
export function readRange(written: string, column: NumberColumn): ReadRange {
  const ends = splitEnds(written);
  if (!ends) {
    const read = readDigits(written, column);
    return 'problem' in read ? read : { first: read.digits, last: read.digits, repairs: read.repairs };
  }
  const first = readDigits(ends.first, column);
  if ('problem' in first) return { ...first, repairs: [...first.repairs, 'ranges'] };
  const repairs: Repair[] = [...new Set<Repair>([...ends.repairs, ...first.repairs, 'ranges'])];
  if (ends.isTail) {
    return { first: first.digits, last: first.digits.slice(0, -ends.last.length) + ends.last, repairs };
  }
  const last = readDigits(ends.last, column);
  if ('problem' in last) return { problem: last.problem, repairs };
  return { first: first.digits, last: last.digits, repairs: [...new Set([...repairs, ...last.repairs])] };
}

/** The two ends of a cell that is a range. One hyphen alone may also be how a single number is set apart. */
function splitEnds(
  written: string,
): { first: string; last: string; isTail: boolean; repairs: Repair[] } | undefined {
  if (!/\D/.test(written.trim().slice(1))) return undefined;
  const { text, repairs } = showPlainly(written);
  const words = /^(\+?[\d\s().]*\d)\s*(?:to|till|bis|until|\.{2,3}|…)\s*(\+?\d[\d\s().]*)$/i.exec(text);
  if (words) return { first: words[1] ?? '', last: words[2] ?? '', isTail: false, repairs };
  const parts = /^(\+?[\d\s().]*\d)\s*[\p{Pd}\u2212]\s*(\+?\d[\d\s().]*)$/u.exec(text);
  if (!parts) return undefined;
  const [first = '', last = ''] = [parts[1], parts[2]];
  const [a, b] = [first.replace(/\D/g, ''), last.replace(/\D/g, '')];
  if (a.length === b.length && a.length >= 3) return { first, last, isTail: false, repairs };
  const isTail = a.length >= 7 && b.length < a.length && b >= a.slice(-b.length);
  return isTail ? { first, last: b, isTail, repairs } : undefined;
}
