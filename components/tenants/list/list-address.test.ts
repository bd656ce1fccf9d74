import fc from 'fast-check';
import { expect, it } from 'vitest';
import { densities, pageSizes } from '@/lib/preferences/model';
import { tenantStatuses } from '@/lib/tenants/model';
import { tenantSorts } from '@/lib/tenants/sorts';
import { readColumns } from './columns';
import { isFiltered, type ListView, readAddress, wholeList, writeAddress, writeFilter } from './list-address';

function readBack(address: string) {
  return readAddress(Object.fromEntries(new URL(address, 'http://console.example').searchParams));
}

it.each([
  ['', {}],
  ['q=+greene+', { q: 'greene' }],
  ['status=active&system=MX-ONE+Malm%C3%B6', { status: 'active', system: 'MX-ONE Malmö' }],
  ['deleted=true&sort=-updatedAt', { deleted: true, sort: '-updatedAt' }],
  ['deleted=true&status=active', { deleted: true }],
  ['after=abc&from=51&size=25', { after: 'abc', from: 51, size: 25 }],
  ['after=abc&before=def', { after: 'abc' }],
  ['from=51', {}],
  ['peek=018f-1&density=comfortable&view=all', { peek: '018f-1', density: 'comfortable', view: 'all' }],
] satisfies [string, Partial<ListView>][])('reads “%s”', (query, expected) => {
  const { view, notices } = readBack(`/tenants?${query}`);
  expect(view).toEqual({ ...wholeList, ...expected });
  expect(notices).toEqual([]);
});

it.each([
  ['status=gone', 'The status “gone” is not known and was left out.'],
  ['sort=colour', 'The order “colour” is not known and was left out.'],
  ['size=7', 'The page size “7” is not known and was left out.'],
  ['deleted=perhaps', 'The bin filter “perhaps” is not known and was left out.'],
  ['after=%00', 'The place “\0” is not known and was left out.'],
  ['peek=../etc', 'The tenant “../etc” is not known and was left out.'],
])('leaves out what is wrong in “%s” and says so', (query, notice) => {
  expect(readBack(`/tenants?${query}`)).toEqual({ view: wholeList, notices: [notice] });
});

it('cuts a search that is too long, and takes the first of a member that is there twice', () => {
  expect(readAddress({ q: 'a'.repeat(300) })).toEqual({
    view: { ...wholeList, q: 'a'.repeat(200) },
    notices: ['The search was cut to its first 200 characters.'],
  });
  expect(readAddress({ q: ['one', 'two'] }).view.q).toBe('one');
});

it('keeps the page for another look at the same rows, and begins anew for other rows', () => {
  const view: ListView = { ...wholeList, q: 'a', after: 'c', from: 51, peek: 'id' };
  expect(writeAddress(view, { peek: undefined })).toBe('/tenants?q=a&after=c&from=51');
  expect(writeAddress(view, { status: 'active' })).toBe('/tenants?q=a&status=active');
  expect(writeAddress(view, { after: 'd', from: 101 })).toBe('/tenants?q=a&after=d&from=101');
  expect(writeAddress(view, wholeList)).toBe('/tenants');
  expect(writeFilter(view)).toBe('q=a');
  expect(isFiltered(wholeList)).toBe(false);
});

const some = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: undefined });
const word = fc.stringMatching(/^[\w-]{1,30}$/);
const anyView = fc
  .record({
    q: fc.string({ maxLength: 60, unit: 'grapheme' }).map((text) => text.trim()),
    status: some(fc.constantFrom(...tenantStatuses)),
    system: some(fc.string({ minLength: 1, maxLength: 60 })),
    deleted: fc.boolean(),
    sort: fc.constantFrom(...tenantSorts.flatMap((sort) => [sort, `-${sort}`] as const)),
    view: some(word),
    size: some(fc.constantFrom(...pageSizes)),
    density: some(fc.constantFrom(...densities)),
    place: fc.constantFrom('after', 'before', 'none'),
    cursor: word,
    from: fc.integer({ min: 1, max: 999_999 }),
    peek: some(word),
  })
  .map(({ place, cursor, from, ...view }): ListView => {
    const status = view.deleted ? undefined : view.status;
    return place === 'none' ? { ...view, status, from: 1 } : { ...view, status, [place]: cursor, from };
  });

it('reads back every view it writes', () => {
  fc.assert(
    fc.property(anyView, (view) => {
      expect(readBack(writeAddress(view))).toEqual({ view, notices: [] });
    }),
  );
});

it('shows no column of what every object has', () => {
  expect(readColumns(['constructor', '__proto__', 'acronym'], 'list')).toEqual(['name', 'acronym']);
});
