import type { FieldValue } from '../field-model';

/** Ascending, what is not set first. Texts by code point, as both databases order them; no before yes. */
export function compareValues(one: FieldValue, other: FieldValue): number {
  if (one === other) return 0;
  if (one === null) return -1;
  if (other === null) return 1;
  if (typeof one === 'string' && typeof other === 'string') return compareTexts(one, other);
  return Number(one) < Number(other) ? -1 : 1;
}

/** JavaScript compares halves of characters beyond U+FFFF, which puts them before U+E000. */
function compareTexts(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  for (let at = 0; at < most; at += 1) {
    const [unit, otherUnit] = [one.charCodeAt(at), other.charCodeAt(at)];
    if (unit !== otherUnit) return place(unit) - place(otherUnit);
  }
  return one.length - other.length;
}

function place(unit: number): number {
  return unit >= 0xd800 && unit <= 0xdfff ? unit + 0x10000 : unit;
}
