import fc from 'fast-check';
import type { NumberRange } from './model';

/** Ranges of 2 or 3 digits, few enough numbers to be expanded and compared one by one. */
export const anyRange: fc.Arbitrary<NumberRange> = fc
  .tuple(fc.constantFrom(2, 3), fc.nat({ max: 99 }), fc.nat({ max: 25 }))
  .map(([length, start, size]) => ({
    first: String(start).padStart(length, '0'),
    last: String(Math.min(start + size, 99)).padStart(length, '0'),
  }));

/** Every number of a small range. */
export function expand({ first, last }: NumberRange): string[] {
  const size = Number(last) - Number(first) + 1;
  return Array.from({ length: size }, (_, index) =>
    first === '' ? '' : String(Number(first) + index).padStart(first.length, '0'),
  );
}
