import { expect, it } from 'vitest';
import { chipsOf, readMailAddress, writeMailAddress } from './mail-list-address';

const view = { q: 'nord', state: 'failed', kind: 'test', after: 'abc', before: undefined, from: 51 } as const;
const address = '/mails?q=nord&state=failed&kind=test&after=abc&from=51';

it('reads the address of the outbox as it was written', () => {
  expect(writeMailAddress(view)).toBe(address);
  const params = Object.fromEntries(new URLSearchParams(address.split('?')[1]));
  expect(readMailAddress(params)).toEqual({ view, notices: [] });
  expect(writeMailAddress(readMailAddress({}).view)).toBe('/mails');
});

it('leaves out what cannot be meant, and says so', () => {
  const { view: read, notices } = readMailAddress({ state: 'lost', after: '<x>', q: ' nord ' });
  expect(writeMailAddress(read)).toBe('/mails?q=nord');
  expect(notices).toEqual([
    'The state “lost” is not known and was left out.',
    'The place “<x>” is not known and was left out.',
  ]);
});

it('has a chip for each filter that is set, which takes it away and begins on the first page', () => {
  expect(chipsOf(view)).toEqual([
    { label: 'Address or name', value: 'nord', removeHref: '/mails?state=failed&kind=test' },
    { label: 'State', value: 'Failed', removeHref: '/mails?q=nord&kind=test' },
    { label: 'Kind', value: 'Test mail', removeHref: '/mails?q=nord&state=failed' },
  ]);
  expect(chipsOf({ ...view, q: '', state: undefined, kind: undefined })).toEqual([]);
});
