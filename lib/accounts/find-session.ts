import * as z from 'zod';
import type { PersonActor } from '../actor';
import { type QueryContext, query } from '../query';
import { hashToken } from './hash-token';
import type { Person, Session } from './model';
import { isScriptToken, readScriptToken } from './script-token';
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
  async run(context, { token }): Promise<FoundSession | undefined> {
    const { now } = context;
    const found = isScriptToken(token) ? await findSigned(context, token) : await findKept(context, token);
    if (!found || isOver(found.session, now) || found.person.disabledAt !== null) return undefined;
    const { session, person, endsAt } = found;
    return {
      actor: {
        kind: 'person',
        personId: person.id,
        name: person.name,
        email: person.email,
        role: person.role,
        tenantId: person.tenantId,
        access: 'full',
        sessionId: session.id,
        mustChangePassword: person.mustChangePassword,
      },
      endsAt,
      isStale: isSeenLongAgo(session, now),
    };
  },
});

type Found = { session: Session; person: Person; endsAt: string } | undefined;

async function findKept({ stores }: QueryContext, token: string): Promise<Found> {
  const found = await stores.sessions.findByTokenHash(hashToken(token));
  return found && { ...found, endsAt: endOf(found.session) };
}

/** A signature proves who made the token; only the session says whether it still counts. */
async function findSigned({ stores, serverKey, now }: QueryContext, token: string): Promise<Found> {
  const read = readScriptToken(serverKey, token, now);
  const found = read && (await stores.sessions.findWithPerson(read.sessionId));
  return found && { ...found, endsAt: read.expiresAt };
}
