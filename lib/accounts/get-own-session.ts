import * as z from 'zod';
import { notFound } from '../problem';
import { query } from '../query';
import { actingPerson } from './acting-person';

/** Who is signed in, and how long this session lasts at most. */
export const getOwnSession = query({
  name: 'session.get',
  input: z.strictObject({}),
  async run({ stores, actor }) {
    const { personId, sessionId, apiKeyId, name, email, role, mustChangePassword } = actingPerson(actor);
    const session =
      (await stores.sessions.find(sessionId)) ?? (apiKeyId && (await stores.apiKeys.find(apiKeyId)));
    if (!session) throw notFound('session');
    return { person: { id: personId, name, email, role }, mustChangePassword, expiresAt: session.expiresAt };
  },
});
