import { expect, it } from 'vitest';
import { newPerson } from '../accounts/new-person';
import { admitting } from './admit-people';
import type { ArchivedPerson } from './model';

const at = '2026-01-01T00:00:00.000Z';

const archived = (name: string, loginId: string | null = null): ArchivedPerson => ({
  id: `id-of-${name}`,
  email: `${name}@greene.example`,
  loginId,
  name,
  disabledAt: null,
  createdAt: at,
  updatedAt: at,
  version: 1,
});

const dan = newPerson({
  id: 'dan',
  email: 'dan@acme.example',
  loginId: 'dan',
  name: 'Dan',
  role: 'tenant-administrator',
  mustChangePassword: false,
  tenantId: 'acme',
  now: at,
});

function admit(people: ArchivedPerson[], goes = () => false) {
  const byLoginId = new Map([
    ['dan', dan],
    ['dan@acme.example', dan],
  ]);
  const survey = { people: { byId: new Map(), byEmail: new Map(), byLoginId } };
  const { admit: take, added } = admitting({ people, survey, goes });
  const said = people.map(take);
  return { said, logins: added.map(({ loginId }) => loginId) };
}

it.each<[string, ArchivedPerson[], (string | null)[]]>([
  ['keeps a login id that nobody has', [archived('ann', 'ann.lee')], ['ann.lee']],
  ['keeps one that is the own address', [archived('ann', 'Ann@greene.example')], ['Ann@greene.example']],
  ['loses one that somebody has here, in any letter case', [archived('ann', 'DAN')], [null]],
  ['loses one that is an address here', [archived('ann', 'dan@acme.example')], [null]],
  ['gives one to the first of two', [archived('ann', 'boss'), archived('bo', 'Boss')], ['boss', null]],
  [
    'loses one that is the address of another in the archive',
    [archived('ann', 'bo@greene.example'), archived('bo')],
    [null, null],
  ],
])('%s', (_title, people, logins) => {
  const admitted = admit(people);
  expect(admitted.logins).toEqual(logins);
  for (const [at, person] of people.entries())
    expect(admitted.said[at] !== '').toBe(person.loginId !== null && logins[at] === null);
});

it('keeps one of somebody who goes by the import', () => {
  expect(admit([archived('ann', 'dan')], () => true)).toEqual({ said: [''], logins: ['dan'] });
});

it('says whose it is', () => {
  expect(admit([archived('ann', 'dan')]).said).toEqual([
    ' Dan signs in with dan here, so ann comes in without this login id.',
  ]);
});
