import { expect, it } from 'vitest';
import type { Trunk } from '@/lib/trunks/model';
import { readTrunk, writeTrunk } from './trunk-texts';

const trunk: Trunk = {
  id: 'id',
  name: 'North',
  domain: 'sip.carrier.example',
  carrier: null,
  prefixes: [
    { prefix: '*', cost: 9 },
    { prefix: '8', cost: 0 },
  ],
  registration: { number: '4687300000', user: 'tenantry', hasPassword: true },
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-01T00:00:00.000Z',
  version: 1,
};

it('reads back what it writes, and says nothing of the password', () => {
  expect(readTrunk({ ...writeTrunk(trunk), password: '' })).toEqual({
    name: 'North',
    domain: 'sip.carrier.example',
    carrier: '',
    prefixes: trunk.prefixes,
    registration: { number: '4687300000', user: 'tenantry' },
  });
});

it.each([
  [{ password: 'quiet' }, { password: 'quiet' }],
  [{ password: 'quiet', clearPassword: 'on' }, { password: null }],
  [{ password: '' }, {}],
])('takes the password of %o as %o', (posted, expected) => {
  const { registration } = readTrunk({ ...writeTrunk(trunk), ...posted });
  expect(registration).toEqual({ number: '4687300000', user: 'tenantry', ...expected });
});

it('leaves a cost that is none as it was typed', () => {
  expect(readTrunk({ prefixes: '8 cheap\n9' }).prefixes).toEqual([
    { prefix: '8', cost: 'cheap' },
    { prefix: '9', cost: 0 },
  ]);
});
