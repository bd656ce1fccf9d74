import * as z from 'zod';
import { command } from '../command';
import { actingPerson } from './acting-person';

/** Signs out: ends the session of this request. */
export const closeSession = command({
  name: 'session.close',
  input: z.object({}),
  async run({ stores, actor }) {
    const { sessionId, personId, email } = actingPerson(actor);
    await stores.sessions.remove(sessionId);
    return {
      result: undefined,
      audit: { entity: 'session', id: sessionId, label: email, before: { personId } },
    };
  },
});
