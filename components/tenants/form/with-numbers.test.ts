import { expect, test } from 'vitest';
import { blankValues, withNumbers } from './values';

const blank = blankValues([{ name: 'Oslo' }, { name: 'Solna' }]);
const entriesOf = (values: typeof blank) =>
  values.telephony.directoryNumbers.map(({ directoryNumbers }) => directoryNumbers);

test('numbers from the address stand in the first entry, on their system', () => {
  const values = withNumbers(blank, { numbers: '1000-1099', system: 'Solna' });
  expect([values.telephony.system, ...entriesOf(values)]).toEqual(['Solna', '1000-1099']);
});

test('what was typed before stays, and nothing is brought twice', () => {
  const once = withNumbers(blank, { numbers: '1000-1099', system: 'Solna' });
  const twice = withNumbers(once, { numbers: '2000', system: 'Solna' });
  expect(entriesOf(withNumbers(twice, { numbers: '2000', system: 'Solna' }))).toEqual(['1000-1099', '2000']);
});

test.each([undefined, 'ten', '<b>', ['1000', '2000']])('%j brings nothing', (numbers) => {
  expect(withNumbers(blank, { numbers })).toBe(blank);
});
