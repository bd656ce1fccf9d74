import * as z from 'zod';
import type { PersonActor } from '../actor';
import { query } from '../query';
import { hashToken } from './hash-token';
import { endOf, isOver, isSeenLongAgo } from './session-age';

export interface FoundSession {
  actor: PersonActor;
  /** When it ends if nobody uses it. */
  endsAt: string;
  /** Whether `session.touch` should note that it is in use. */
  isStale: boolean;
}

/** Who a token stands for; undefined when it is unknown, over, or its person may no longer sign in. */
export const findSession = query({
  name: 'session.find',
  input: z.object({ token: z.string() }),
  async run({ stores, now }, { token }): Promise<FoundSession | undefined> {
    const found = await stores.sessions.findByTokenHash(hashToken(token));
    if (!found || isOver(found.session, now) || found.person.disabledAt !== null) return undefined;
    const { session, person } = found;
    return {
      actor: {
        kind: 'person',
        personId: person.id,
        name: person.name,
        email: person.email,
        role: person.role,
        sessionId: session.id,
        mustChangePassword: person.mustChangePassword,
      },
      endsAt: endOf(session),
      isStale: isSeenLongAgo(session, now),
    };
  },
});
