import { expect, it } from 'vitest';
import { TenantDraft } from './model';
import { draftOf } from './testing';
import { findWarnings } from './warnings';

const codes = (telephony: object) =>
  findWarnings(TenantDraft.parse(draftOf('Greene', telephony))).map(({ code }) => code);
const subscribers = [
  { numberRange: 1, featurelevel: 'BASIC', dialingPrivileges: 'Internal', endUserDeviceType: 'Mitel 6863i' },
];

it.each([
  ['nothing about a complete profile', { acronym: 'ABCDEFGHIJ', financeId: 'F1', subscribers }, []],
  [
    'an acronym of more than 10 characters (M1)',
    { acronym: 'ABCDEFGHIJK', financeId: 'F1', subscribers },
    ['acronym-long'],
  ],
  ['a missing finance ID', { subscribers }, ['finance-id-missing']],
  ['missing subscribers', { financeId: 'F1' }, ['subscribers-missing']],
])('warns of %s', (_, telephony, expected) => {
  expect(codes(telephony)).toEqual(expected);
});

it('warns of nothing without telephony', () => {
  expect(findWarnings({ telephony: null })).toEqual([]);
});
