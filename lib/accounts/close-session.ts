import * as z from 'zod';
import { command } from '../command';
import { notFound } from '../problem';
import { actingPerson } from './acting-person';

/** Signs out: ends the session of this request. An API key opens none; it is revoked. */
export const closeSession = command({
  name: 'session.close',
  input: z.object({}),
  async run({ stores, actor }) {
    const { sessionId, apiKeyId, personId, email } = actingPerson(actor);
    if (sessionId === apiKeyId) throw notFound('session');
    await stores.sessions.remove(sessionId);
    return {
      result: undefined,
      audit: { entity: 'session', id: sessionId, label: email, before: { personId } },
    };
  },
});
