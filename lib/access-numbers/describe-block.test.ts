import { expect, it } from 'vitest';
import { describeBlockChanges } from './describe-block';

const free = {
  id: 'a',
  number: '46701000',
  last: '46701099',
  count: 100,
  state: 'free',
  tenant: null,
  trunks: [],
  version: 1,
};

it('tells a change of a block in words: tenants by name, trunks with their prefix', () => {
  const after = {
    ...free,
    last: '46701009',
    count: 10,
    state: 'assigned',
    tenant: { id: 't', name: 'Nordic Tyres' },
    trunks: [{ name: 'North', prefix: '8' }],
    cutOff: ['46701010–46701099'],
    version: 2,
  };
  expect(describeBlockChanges(free, after)).toEqual([
    { path: 'last', label: 'Last number', before: ['46701099'], after: ['46701009'] },
    { path: 'count', label: 'Count', before: ['100'], after: ['10'] },
    { path: 'state', label: 'State', before: ['free'], after: ['assigned'] },
    { path: 'tenant', label: 'Tenant', before: [], after: ['Nordic Tyres'] },
    { path: 'trunks', label: 'Trunks', before: [], after: ['North (prefix 8)'] },
    { path: 'cutOff', label: 'Blocks of their own', before: [], after: ['46701010–46701099'] },
  ]);
});

it('tells of nothing where only the version rose', () => {
  expect(describeBlockChanges(free, { ...free, version: 2 })).toEqual([]);
});
