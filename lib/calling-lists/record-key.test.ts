import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recordKey } from './model';

test('a record is found by the letters and digits of its key, however they are written', () => {
  expect(recordKey('+46 (0)70-123 45 67')).toBe('460701234567');
  expect(recordKey('４６７０')).toBe('4670');
  expect(recordKey('ÅSA Ek')).toBe('åsaek');
});

test('plain text is read as every other text is', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'grapheme-ascii', maxLength: 200 }),
    fc.string({ unit: 'binary' }),
  );
  fc.assert(
    fc.property(anyText, (text) => {
      const slowly = text
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, '')
        .slice(0, 120);
      expect(recordKey(text)).toBe(slowly);
    }),
  );
});
