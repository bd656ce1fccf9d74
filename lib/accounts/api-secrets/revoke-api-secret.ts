import * as z from 'zod';
import { command } from '../../command';
import { mayRun } from '../../permissions';
import { notFound } from '../../problem';
import { actingPerson } from '../acting-person';

/** Ends a secret and every session that was opened with it: an own one, or anybody's for an administrator. */
export const revokeApiSecret = command({
  name: 'api-secret.revoke',
  input: z.strictObject({ id: z.string() }),
  async run({ stores, actor }, { id }) {
    const self = actingPerson(actor);
    const secret = await stores.apiSecrets.find(id);
    if (!secret || (secret.personId !== self.personId && !mayRun(actor, 'person.update'))) {
      throw notFound('API secret');
    }
    await stores.apiSecrets.remove(id);
    return {
      result: undefined,
      audit: { entity: 'api-secret', id, label: secret.name, before: secret },
    };
  },
});
