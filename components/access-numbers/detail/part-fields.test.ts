import { expect, it } from 'vitest';
import { describePart } from './part-fields';

const block = { first: '46701000', last: '46701099' };

it.each([
  [{ first: '46701000', last: '46701099' }, 'The whole block: 100 numbers.'],
  [
    { first: '46701000', last: '46701009' },
    '46701000–46701009: 10 numbers. 46701010–46701099 becomes a block of its own and stays as it is.',
  ],
  [
    { first: '46701050', last: '46701050' },
    '46701050: 1 number. 46701000–46701049 and 46701051–46701099 become blocks of their own and stay as they are.',
  ],
  [{ first: '46701090', last: '46701100' }, 'A first and a last number inside 46701000–46701099.'],
  [{ first: '4670', last: '' }, 'A first and a last number inside 46701000–46701099.'],
])('%o is told', (part, sentence) => {
  expect(describePart(block, part)).toBe(sentence);
});
