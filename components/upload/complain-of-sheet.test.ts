import { expect, test } from 'vitest';
import { complainOfSheet } from './complain-of-sheet';

test.each([
  ['numbers.xlsx', 2, 'Save it as CSV'],
  ['empty.csv', 0, 'is empty'],
])('%s is refused before it is sent', (name, size, reason) => {
  expect(complainOfSheet({ name, size })).toContain(reason);
});

test('a CSV file is taken', () => {
  expect(complainOfSheet({ name: 'numbers.csv', size: 12 })).toBeUndefined();
});
