import { describe, expect, test } from 'vitest';
import { numberColumnOf } from './number-column';
import { type NumberColumn, readDigits, readWhole } from './read-digits';
import { readRange } from './read-range';

const plain: NumberColumn = { plus: false, length: null };
const withPlus: NumberColumn = { plus: true, length: null };
const ofTen: NumberColumn = { plus: false, length: 10 };

describe('a number as a spreadsheet left it', () => {
  test.each([
    ['46701234567', '46701234567', []],
    ['+46701234567', '46701234567', []],
    [' 46701234567 ', '46701234567', []],
    ['4.67012345678E+11', '467012345678', ['scientific']],
    ['4,67012345678E+11', '467012345678', ['scientific']],
    ['4.67012345678e11', '467012345678', ['scientific']],
    ['46,701,234,567', '46701234567', ['thousands']],
    ['46.701.234.567', '46701234567', ['thousands']],
    ["46'701'234'567", '46701234567', ['thousands']],
    ['+46 70 123 45 67', '46701234567', ['separators']],
    ['+46 (0)70-123.45.67', '46701234567', ['separators']],
    ["'46701234567", '46701234567', ['apostrophe']],
    ['="46701234567"', '46701234567', ['apostrophe']],
    ['46701234567.0', '46701234567', ['decimals']],
    ['46701234567,00', '46701234567', ['decimals']],
    ['４６７０１２３４５６７', '46701234567', ['digits']],
    ['＋４６７０１２３４５６７', '46701234567', ['digits']],
    ['٤٦٧٠١٢٣٤٥٦٧', '46701234567', ['digits']],
    ['46\u00a0701\u00a0234\u00a0567', '46701234567', ['invisible', 'separators']],
    ['\u202a+46701234567\u202c', '46701234567', ['invisible']],
    ['\ufeff46701234567', '46701234567', []],
  ])('%j is %s', (written, digits, repairs) => {
    expect(readDigits(written, plain)).toEqual({ digits, repairs });
  });

  test.each([
    ['4.67E+10', /lost its last 8 digits/],
    ['4.67012E+10', /lost its last 5 digits/],
    ['4.670123E+2', /no whole number/],
    ['46701x34567', /the letter “x”/],
    ['', /no number/],
    ['#REF!', /“#”/],
  ])('%j cannot be read', (written, problem) => {
    expect(readDigits(written, plain)).toMatchObject({ problem: expect.stringMatching(problem) });
  });

  test('a + that others of the column have was lost', () => {
    expect(readDigits('46701234567', withPlus)).toEqual({ digits: '46701234567', repairs: ['plus'] });
    expect(readDigits('0046701234567', withPlus)).toEqual({ digits: '46701234567', repairs: ['plus'] });
    expect(readDigits('0701234567', withPlus)).toHaveProperty('problem');
  });

  test('leading zeros were lost where the others have a length', () => {
    expect(readDigits('701234567', ofTen)).toEqual({ digits: '0701234567', repairs: ['zeros'] });
    expect(readDigits('0701234567', ofTen)).toEqual({ digits: '0701234567', repairs: [] });
    expect(readDigits('234567', ofTen)).toEqual({ digits: '234567', repairs: [] });
  });

  test('national numbers of a country become international ones', () => {
    const swedish = numberColumnOf({
      encoding: 'utf-8',
      delimiter: ',',
      hasHead: false,
      meanings: ['number'],
      repairs: [],
      media: 'VOICE',
      country: 'SE',
      digits: null,
      facts: [{ filled: 1, plus: 0, zero: 0, lengths: { 10: 1 } }],
    });
    expect(readDigits('0701234567', swedish)).toEqual({ digits: '46701234567', repairs: ['national'] });
    expect(readDigits('701234567', swedish)).toEqual({ digits: '46701234567', repairs: ['national'] });
    expect(readDigits('0046701234567', swedish)).toEqual({ digits: '46701234567', repairs: ['national'] });
    expect(readDigits('46701234567', swedish)).toEqual({ digits: '46701234567', repairs: [] });
    expect(readDigits('+4989123456', swedish)).toEqual({ digits: '4989123456', repairs: [] });
  });
});

describe('a count', () => {
  test.each([
    ['100', '100', []],
    ['1,000', '1000', ['thousands']],
    ['1E+3', undefined, ['scientific']],
    ['100.0', '100', ['decimals']],
    ['1 000', '1000', ['separators']],
  ])('%j is %s', (written, digits, repairs) => {
    expect(readWhole(written)).toMatchObject({ ...(digits && { digits }), repairs });
  });
});

describe('a range in one cell', () => {
  test.each([
    ['4670100-4670199', '4670100', '4670199', ['ranges']],
    ['4670100–4670199', '4670100', '4670199', ['ranges']],
    ['4670100 - 199', '4670100', '4670199', ['ranges']],
    ['+4670100 to +4670199', '4670100', '4670199', ['ranges']],
    ['46 70 100 - 46 70 199', '4670100', '4670199', ['separators', 'ranges']],
    ['08-1234567', '081234567', '081234567', ['separators']],
    ['070-123 45 67', '0701234567', '0701234567', ['separators']],
    ['46701234567', '46701234567', '46701234567', []],
  ])('%j is %s–%s', (written, first, last, repairs) => {
    const read = readRange(written, plain);
    expect(read).toMatchObject({ first, last });
    expect(new Set(read.repairs)).toEqual(new Set(repairs));
  });
});
