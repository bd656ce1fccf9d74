import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../../problem';
import { decodeJson } from './decode-json';

const bytes = (text: string) => new TextEncoder().encode(text);
const messageOf = (text: string) => {
  try {
    return JSON.stringify(decodeJson(bytes(text)));
  } catch (error) {
    return (error as Problem).message;
  }
};

describe('strict JSON', () => {
  it('reads what was written', () => {
    fc.assert(
      fc.property(fc.jsonValue({ depthSize: 'medium', noUnicodeString: false }), (value) => {
        const text = JSON.stringify(value);
        fc.pre(!/"(__proto__|constructor|prototype)":/.test(text));
        const expected = JSON.parse(text) as unknown;
        fc.pre(!hasUnsafe(expected));
        expect(decodeJson(bytes(text))).toEqual(expected);
        expect(decodeJson(bytes(JSON.stringify(value, null, '\t')))).toEqual(expected);
      }),
    );
  });

  it('refuses what JSON.parse refuses, and says where', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]":,0-1e.+tnul\\ \n') }), (text) => {
        try {
          JSON.parse(text);
        } catch {
          expect(messageOf(text)).toMatch(/^The body is empty|\(line \d+, column \d+\)$/);
        }
      }),
    );
  });

  it.each([
    ['{"name":', 'The body is not JSON: the end where a value has to be. (line 1, column 9)'],
    ['{"a":1,\n "b" 2}', 'The body is not JSON: “2” where a colon has to be. (line 2, column 6)'],
    [
      '{"a":1,}',
      'The body is not JSON: “}” where a member’s name in double quotes has to be. (line 1, column 8)',
    ],
    [
      '{“a”:1}',
      'The body is not JSON: ““” where a member’s name in double quotes has to be. (line 1, column 2)',
    ],
    ['[1 2]', 'The body is not JSON: “2” where a comma or ] has to be. (line 1, column 4)'],
    ['{} {}', 'The body is not JSON: there is something after its end. (line 1, column 4)'],
    ['{"a":1,"a":2}', 'The member “a” is there twice. Remove one. (line 1, column 8)'],
    ['{"a":1,"\\u0061":2}', 'The member “a” is there twice. Remove one. (line 1, column 8)'],
    ['{"a":{"__proto__":1}}', 'The member “__proto__” is not allowed. (line 1, column 7)'],
    [
      '{"n":9007199254740993}',
      'The number 9007199254740993 is too large to be kept digit by digit. Send it as text. (line 1, column 6)',
    ],
    [
      '[1e999]',
      'The number 1e999 is too large to be kept digit by digit. Send it as text. (line 1, column 2)',
    ],
    ['', 'The body is empty. Send a JSON object.'],
    [' \n', 'The body is empty. Send a JSON object.'],
  ])('says of %s what is wrong', (text, message) => {
    expect(messageOf(text)).toBe(message);
  });

  it('takes 64 levels and no more, and a million of them without a stack', () => {
    const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(messageOf(nested(64))).toBe(nested(64));
    expect(messageOf(nested(65))).toBe('The body is nested deeper than 64. (line 1, column 65)');
    expect(messageOf('['.repeat(1_000_000))).toContain('nested deeper than 64');
  });

  it('reads a megabyte of one text or of many small ones in no time', () => {
    for (const text of [
      `"${'x'.repeat(1_000_000)}"`,
      `"${'\\n'.repeat(500_000)}"`,
      `[${'"",'.repeat(300_000)}""]`,
    ]) {
      const started = performance.now();
      expect(messageOf(text)).toBe(text);
      expect(performance.now() - started).toBeLessThan(500);
    }
  });

  it('refuses bytes that are not UTF-8', () => {
    expect(() => decodeJson(new Uint8Array([0x22, 0xff, 0x22]))).toThrow('The body is not UTF-8.');
  });
});

function hasUnsafe(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).some(hasUnsafe);
}
