import { describe, expect, it } from 'vitest';
import { digitsOf, groupItems, matchItems, type PaletteItem } from './palette-items';

const items: PaletteItem[] = [
  { label: 'Tenants', href: '/p/tenants', group: 'Go to' },
  { label: 'Create tenant', href: '/p/tenants/new', group: 'Create', keywords: 'new add' },
  { label: 'Greene Services', href: '/p/t/1', group: 'Tenants', hint: '1000–1020' },
];

describe('the palette', () => {
  it('finds by every typed word, in any order', () =>
    expect(matchItems(items, 'tenant new').map(({ label }) => label)).toEqual(['Create tenant']));

  it('offers an address once, under the group that came first', () =>
    expect(
      groupItems([{ ...items[2]!, group: 'Recent' }, ...items]).map(({ value, items: { length } }) => [
        value,
        length,
      ]),
    ).toEqual([
      ['Recent', 1],
      ['Go to', 1],
      ['Create', 1],
    ]));

  it.each([
    ['46 70 142', '4670142'],
    ['+46 (70) 142', '4670142'],
    ['1000-1020', undefined],
    ['7', undefined],
    ['room 12', undefined],
  ])('reads %s as %s', (query, digits) => expect(digitsOf(query)).toBe(digits));
});
