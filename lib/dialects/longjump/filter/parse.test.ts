import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Problem } from '../../../problem';
import type { Literal, Operator, Syntax } from './model';
import { parseFilter } from './parse';
import { printFilter } from './print';

const operators: Operator[] = [
  ...(['=', '!=', '<', '<=', '>', '>='] as const),
  ...(['contains', 'not contains', 'starts with', 'ends with'] as const),
];

describe('a filter', () => {
  it('reads the documented example: AND before OR, parentheses before both', () => {
    expect(withoutPlaces(parseFilter("company contains 'smith' AND (active = 1 OR number > 1000)"))).toEqual({
      kind: 'and',
      parts: [
        comparison('company', 'contains', { kind: 'text', text: 'smith' }),
        {
          kind: 'or',
          parts: [
            comparison('active', '=', { kind: 'number', number: 1 }),
            comparison('number', '>', { kind: 'number', number: 1000 }),
          ],
        },
      ],
    });
  });

  it.each([
    ['a = 1 or b = 2 AND c = 3', 'a = 1 OR b = 2 AND c = 3'],
    ['(a = 1 oR b = 2) And c = 3', '(a = 1 OR b = 2) AND c = 3'],
    ['((a=1))', 'a = 1'],
    ['a=1 AND (b=2 AND c=3)', 'a = 1 AND b = 2 AND c = 3'],
    ["a equals 'x'", "a = 'x'"],
    ["a NOT EQUAL TO 'x'", "a != 'x'"],
    ['a less than 1', 'a < 1'],
    ['a less than equals 1', 'a <= 1'],
    ['a greater than -1', 'a > -1'],
    ['a greater than equals 1.5', 'a >= 1.5'],
    ['a<=1 AND b>=2 AND c!=3', 'a <= 1 AND b >= 2 AND c != 3'],
    ["a not   contains 'x'", "a not contains 'x'"],
    ["a starts with 'x' OR a ends with 'y'", "a starts with 'x' OR a ends with 'y'"],
    ["a = 'O''Neill'", "a = 'O''Neill'"],
    ["a = ''", "a = ''"],
    ["a = ''''", "a = ''''"],
    ['a = blank', 'a = BLANK'],
    ['a = TRUE OR a = False', 'a = true OR a = false'],
    ['tenant.name = 1', 'tenant.name = 1'],
    ["a = '(b OR c'", "a = '(b OR c'"],
    ["a\t=\n'x'", "a = 'x'"],
  ])('reads %s', (written, plain) => {
    expect(printFilter(parseFilter(written))).toBe(plain);
  });

  it.each([
    ['', 1, 'empty'],
    ['   ', 1, 'empty'],
    ['name', 5, 'no operator'],
    ['name =', 7, 'The end'],
    ['name = smith', 8, "Put text in single quotes: 'smith'"],
    ['name = "smith"', 8, 'single quotes'],
    ['"name = 1"', 1, 'single quotes'],
    ['name = ‘smith’', 8, 'single quotes'],
    ["name = 'smith", 8, 'no closing quote'],
    ["name = 'it's'", 13, 'no closing quote'],
    ['(name = 1', 1, 'never closed'],
    ['name = 1)', 9, 'never opened'],
    ['()', 2, 'name of a field'],
    ['name = 1 name = 2', 10, 'too much'],
    ['name = 1 AND', 13, 'name of a field'],
    ['AND name = 1', 1, 'name of a field'],
    ['NOT name = 1', 1, 'name of a field'],
    ['name = 1 OR OR name = 2', 13, 'name of a field'],
    ['name = 1; drop table tenants', 9, '“;”'],
    ['name = 1 -- x', 10, 'number'],
    ['name not equal 1', 6, 'no operator'],
    ['name like 1', 6, 'no operator'],
    ['name = 1e5', 8, 'number'],
    ['name = 12345678901234567', 8, 'number'],
    ['1 = 1', 1, 'name of a field'],
    ['name = name', 8, 'single quotes'],
    ['name = (1)', 8, 'value belongs'],
    ['a = 1 AND (b = 2 c = 3)', 18, 'too much'],
  ])('refuses %j at column %i', (written, column, message) => {
    const refusal = refusalOf(written);
    const text = refusal?.message ?? '';
    expect([refusal?.kind, text.includes(message) ? message : text]).toEqual(['malformed', message]);
    expect(text.startsWith(`At column ${column} of the filter: `) ? column : text).toBe(column);
    expect(refusal?.issues).toMatchObject([{ path: 'filter', code: 'search-filter' }]);
  });

  it.each([
    ['10,000 conditions', Array(10_000).fill('a = 1').join(' OR '), '8000'],
    ['101 conditions', Array(101).fill('a = 1').join(' OR '), '100 conditions'],
    ['10,000 parentheses', '('.repeat(10_000), '8000'],
    ['33 parentheses', `${'('.repeat(33)}a = 1${')'.repeat(33)}`, '32 deep'],
    ['7,999 parentheses', '('.repeat(7999), '32 deep'],
    ['a text of 7,900 quotes', `a = ${"'".repeat(7901)}`, 'closing quote'],
    ['a million characters', 'x'.repeat(1_000_000), '8000'],
  ])('refuses %s at once', (_, written, message) => {
    const began = performance.now();
    expect(refusalOf(written)?.message).toContain(message);
    expect(performance.now() - began).toBeLessThan(50);
  });

  it('takes 100 conditions, and parentheses 32 deep', () => {
    expect(refusalOf(Array(100).fill('a = 1').join(' AND '))).toBeUndefined();
    expect(refusalOf(`${'('.repeat(32)}a = 1${')'.repeat(32)}`)).toBeUndefined();
  });

  it('that was printed parses to the same tree', () => {
    fc.assert(
      fc.property(trees, (tree) => {
        expect(withoutPlaces(parseFilter(printFilter(tree)))).toEqual(withoutPlaces(tree));
      }),
    );
  });

  it('is read or refused, whatever it is', () => {
    const pieces = fc.constantFrom(
      ...[
        "'",
        '(',
        ')',
        ' ',
        '=',
        '<',
        '!',
        'AND',
        'OR',
        'not',
        'contains',
        'name',
        '1',
        '-',
        "''",
        '"',
        '\u{1f600}',
      ],
    );
    const anything = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
      fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(' ')),
    );
    fc.assert(
      fc.property(anything, (written) => {
        expect(refusalOf(written)?.code ?? 'search-filter').toBe('search-filter');
      }),
      { numRuns: 500 },
    );
  });
});

const values: fc.Arbitrary<Literal> = fc.oneof(
  fc.string({ unit: 'grapheme' }).map((text) => ({ kind: 'text' as const, text })),
  fc.integer().map((number) => ({ kind: 'number' as const, number })),
  fc.boolean().map((truth) => ({ kind: 'truth' as const, truth })),
  fc.constant({ kind: 'blank' as const }),
);
const comparisons: fc.Arbitrary<Syntax> = fc
  .tuple(fc.stringMatching(/^[a-z_]{1,12}$/), fc.constantFrom(...operators), values)
  .filter(([field]) => !['and', 'or', 'not', 'blank'].includes(field))
  .map(([field, operator, value]) => comparison(field, operator, value));

/** Parts never have the kind of the whole, so every second level is the other one. */
function joined(kind: 'and' | 'or', depth: number): fc.Arbitrary<Syntax> {
  const part =
    depth === 0 ? comparisons : fc.oneof(comparisons, joined(kind === 'and' ? 'or' : 'and', depth - 1));
  return fc.array(part, { minLength: 2, maxLength: 3 }).map((parts) => ({ kind, parts }));
}
const trees = fc.oneof(comparisons, joined('and', 2), joined('or', 2));

function comparison(field: string, operator: Operator, value: Literal): Syntax {
  return { kind: 'comparison', field, operator, value, at: 0, valueAt: 0 };
}

function withoutPlaces(syntax: Syntax): Syntax {
  if (syntax.kind === 'comparison') return { ...syntax, at: 0, valueAt: 0 };
  return { kind: syntax.kind, parts: syntax.parts.map(withoutPlaces) };
}

function refusalOf(written: string): Problem | undefined {
  try {
    parseFilter(written);
    return undefined;
  } catch (error) {
    if (error instanceof Problem) return error;
    throw error;
  }
}
