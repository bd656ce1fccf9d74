import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockSorts, blockStates, media } from '@/lib/access-numbers/model';
import { densities, pageSizes } from '@/lib/preferences/model';
import { readColumns } from './columns';
import {
  type BlocksView,
  filterOf,
  isFiltered,
  readAddress,
  wholeInventory,
  writeAddress,
  writeFilter,
} from './list-address';

function readBack(address: string) {
  return readAddress(Object.fromEntries(new URL(address, 'http://console.example').searchParams));
}

it.each([
  ['state=lost', 'The state “lost” is not known and was left out.'],
  ['media=SMELL', 'The media “SMELL” is not known and was left out.'],
  ['tenant=../etc', 'The tenant “../etc” is not known and was left out.'],
  ['sort=colour', 'The order “colour” is not known and was left out.'],
  ['peek=a/b', 'The block “a/b” is not known and was left out.'],
])('leaves out what is wrong in “%s” and says so', (query, notice) => {
  expect(readBack(`/numbers?${query}`)).toEqual({ view: wholeInventory, notices: [notice] });
});

it('shows no column of what every object has', () => {
  expect(readColumns(['constructor', '__proto__', 'note', 'toString'])).toEqual(['number', 'note']);
});

it('keeps the page for another look at the same rows, and begins anew for other rows', () => {
  const view: BlocksView = { ...wholeInventory, q: '467', after: 'c', from: 51, peek: 'id' };
  expect(writeAddress(view, { peek: undefined })).toBe('/numbers?q=467&after=c&from=51');
  expect(writeAddress(view, { state: 'free' })).toBe('/numbers?q=467&state=free');
  expect(writeFilter(view)).toBe('q=467');
  expect(filterOf(view)).toEqual({ q: '467' });
  expect(isFiltered(wholeInventory)).toBe(false);
});

const some = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const word = fc.stringMatching(/^[\w-]{1,30}$/);
const name = fc.string({ minLength: 1, maxLength: 60 });
const anyView = fc.record({
  q: fc.string({ maxLength: 60, unit: 'grapheme' }).map((text) => text.trim()),
  state: some(fc.constantFrom(...blockStates)),
  media: some(fc.constantFrom(...media)),
  tenant: some(word),
  trunk: some(name),
  smsAccount: some(name),
  sort: fc.constantFrom(...blockSorts.flatMap((sort) => [sort, `-${sort}`] as const)),
  view: some(word),
  size: some(fc.constantFrom(...pageSizes)),
  density: some(fc.constantFrom(...densities)),
  after: word,
  before: fc.constant(undefined),
  from: fc.integer({ min: 1, max: 999_999 }),
  peek: some(word),
});

it('reads back every view it writes', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      expect(readBack(writeAddress(view))).toEqual({ view, notices: [] });
    }),
  );
});
