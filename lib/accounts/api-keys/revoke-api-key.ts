import * as z from 'zod';
import { command } from '../../command';
import { mayRun } from '../../permissions';
import { notFound } from '../../problem';
import { actingPerson } from '../acting-person';

/** Ends a key and every session that was opened with it: an own one, or anybody's for an administrator. */
export const revokeApiKey = command({
  name: 'api-key.revoke',
  input: z.strictObject({ id: z.string() }),
  async run({ stores, actor }, { id }) {
    const self = actingPerson(actor);
    const key = await stores.apiKeys.find(id);
    if (!key || (key.personId !== self.personId && !mayRun(actor, 'person.update'))) {
      throw notFound('API key');
    }
    await stores.apiKeys.remove(id);
    return {
      result: undefined,
      audit: { entity: 'api-key', id, label: key.name, before: key },
    };
  },
});
