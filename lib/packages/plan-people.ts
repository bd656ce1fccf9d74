import { emailKey, type Person } from '../accounts/model';
import type { ArchivedPerson } from '../transfer/model';
import { type ItemDraft, settled } from '../transfer/plan-item';

/**
 * A package brings relations, and no people (domain.md 2.4): who belongs to the tenant already stays, and nobody else is
 * made or changed. Accounts belong to where somebody signs in; whether an address of another tenant is one of them is
 * nobody's business here.
 */
export function planPeople(people: readonly ArchivedPerson[], own: readonly Person[]): ItemDraft[] {
  const ids = new Set(own.map(({ id }) => id));
  const addresses = new Set(own.map(({ email }) => emailKey(email)));
  return people
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, email }) => {
      const said = { kind: 'person', key: `person:${id}`, what: email } as const;
      return ids.has(id) || addresses.has(emailKey(email))
        ? settled({ ...said, verdict: 'keep', reason: 'Belongs to the tenant already.' })
        : settled({
            ...said,
            verdict: 'skip',
            reason: 'Does not belong to the tenant. A package brings no accounts; invite them.',
          });
    });
}
