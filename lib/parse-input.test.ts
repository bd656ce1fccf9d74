import { expect, it } from 'vitest';
import * as z from 'zod';
import { parseInput } from './parse-input';
import { Problem } from './problem';

const Sample = z.strictObject({
  rows: z.array(z.strictObject({ name: z.string() })).default([]),
  flag: z.union([z.boolean(), z.enum(['true', 'false'])]).optional(),
  count: z.int({ error: 'The count is a whole number.' }).optional(),
  names: z.array(z.string()).optional(),
  items: z.record(z.string().max(3), z.string()).optional(),
  day: z.date().optional(),
});

it.each<[string, unknown, [path: string, code: string, message: string]]>([
  ['a row that is text', { rows: ['x'] }, ['rows.0', 'wrong-type', 'Write an object here.']],
  ['a row that is a list', { rows: [[]] }, ['rows.0', 'wrong-type', 'Write an object here.']],
  ['rows that are none', { rows: 5 }, ['rows', 'wrong-type', 'Write a list here.']],
  ['a name that is none', { rows: [{ name: null }] }, ['rows.0.name', 'wrong-type', 'Write text here.']],
  ['a name that is not there', { rows: [{}] }, ['rows.0.name', 'required', 'Write text here.']],
  [
    'a flag that is neither',
    { flag: 'no' },
    ['flag', 'invalid', 'This value is none of those that are known here.'],
  ],
  [
    'a NUL',
    { names: ['a', 'b\0'] },
    ['names.1', 'forbidden-character', 'Remove the invisible character U+0000.'],
  ],
  [
    'half a character',
    { names: ['\u{1F600}', '\ud83d'] },
    ['names.1', 'forbidden-character', 'Remove U+D83D: it is half a character.'],
  ],
  ['items that are a list', { items: [] }, ['items', 'wrong-type', 'Write an object here.']],
  [
    'an item of no known name',
    { items: { long: 'x' } },
    ['items.long', 'invalid', 'This name is none of those that are known here.'],
  ],
  ['a type without a word', { day: 1 }, ['day', 'wrong-type', 'Write another kind of value here.']],
  ['a schema with words of its own', { count: 'x' }, ['count', 'wrong-type', 'The count is a whole number.']],
])('says of %s what belongs there, in words of our own', (_what, input, [path, code, message]) => {
  try {
    parseInput(Sample, input);
    expect.unreachable();
  } catch (error) {
    expect(error).toBeInstanceOf(Problem);
    expect((error as Problem).issues).toEqual([{ path, code, message }]);
  }
});
