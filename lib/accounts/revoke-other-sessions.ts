import * as z from 'zod';
import { command } from '../command';
import { actingPerson } from './acting-person';

/** Ends every own session but the one that asks. */
export const revokeOtherSessions = command({
  name: 'session.revoke',
  input: z.strictObject({}),
  async run({ stores, actor }) {
    const { personId, sessionId, email } = actingPerson(actor);
    const sessionsEnded = await stores.sessions.removeByPerson(personId, sessionId);
    return {
      result: { sessionsEnded },
      audit: { entity: 'person', id: personId, label: email, outcome: 'others', after: { sessionsEnded } },
    };
  },
});
