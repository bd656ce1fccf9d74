import * as z from 'zod';
import { command } from '../command';
import { mayRun } from '../permissions';
import { notFound } from '../problem';
import { actingPerson } from './acting-person';

/** Ends one session at once: an own one, or anybody's for an administrator. */
export const revokeSession = command({
  name: 'session.revoke',
  input: z.strictObject({ id: z.string() }),
  async run({ stores, actor }, { id }) {
    const self = actingPerson(actor);
    const session = await stores.sessions.find(id);
    if (!session || (session.personId !== self.personId && !mayRun(actor, 'person.update'))) {
      throw notFound('session');
    }
    const owner = await stores.people.find(session.personId);
    await stores.sessions.remove(id);
    return {
      result: undefined,
      audit: {
        entity: 'session',
        id,
        label: owner?.email ?? session.personId,
        before: { personId: session.personId, ip: session.ip, userAgent: session.userAgent },
      },
    };
  },
});
