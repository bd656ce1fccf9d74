import * as z from 'zod';
import { actingPerson } from '../../accounts/acting-person';
import { isOver } from '../../accounts/session-age';
import { Problem } from '../../problem';
import { query } from '../../query';

/** The own session with its person, from which a new cookie is written; throws `unauthenticated` when it is over. */
export const findRenewable = query({
  name: 'session.find',
  input: z.strictObject({ sessionId: z.string() }),
  async run({ stores, actor, now }, { sessionId }) {
    const found = await stores.sessions.findWithPerson(sessionId);
    const isOwn = found?.person.id === actingPerson(actor).personId;
    if (found && isOwn && !isOver(found.session, now)) return found;
    throw new Problem({ kind: 'unauthenticated', code: 'signed-out', message: 'Sign in to go on.' });
  },
});
