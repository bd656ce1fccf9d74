import * as z from 'zod';
import { requirePermission } from '../../permissions';
import { notFound } from '../../problem';
import { query } from '../../query';
import { actingPerson } from '../acting-person';

/** Newest first: own ones, or with `personId` somebody else's for an administrator. */
export const listApiKeys = query({
  name: 'api-key.list',
  input: z.strictObject({ personId: z.string().optional() }),
  async run({ stores, actor }, input) {
    const self = actingPerson(actor);
    const personId = input.personId ?? self.personId;
    if (personId !== self.personId) {
      requirePermission(actor, 'person.get');
      if (!(await stores.people.find(personId))) throw notFound('person');
    }
    return stores.apiKeys.listByPerson(personId);
  },
});
