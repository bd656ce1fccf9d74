import { emailKey } from '../accounts/model';
import type { ArchivedPerson } from '../transfer/model';
import { type ItemDraft, settled } from '../transfer/plan-item';
import type { ClusterSurvey } from '../transfer/survey-cluster';

/**
 * A package brings relations, and no people (domain.md 2.4): who belongs to the tenant already stays, and nobody else is
 * made or changed. Accounts belong to where somebody signs in; whoever is missing is invited there.
 */
export function planPeople(
  people: readonly ArchivedPerson[],
  { people: here }: Pick<ClusterSurvey, 'people'>,
  tenantId: string,
): ItemDraft[] {
  return people
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, email }) => {
      const said = { kind: 'person', key: `person:${id}`, what: email } as const;
      const known = here.byId.get(id) ?? here.byEmail.get(emailKey(email));
      if (known?.tenantId === tenantId)
        return settled({ ...said, verdict: 'keep', reason: 'Belongs to the tenant already.' });
      const reason = known
        ? 'Signs in here, but not for this tenant. A package changes nobody; add them to the tenant.'
        : 'Nobody signs in with this address here. A package brings no accounts; invite them to the tenant.';
      return settled({ ...said, verdict: 'skip', reason });
    });
}
