import * as z from 'zod';
import { findSessionById } from '../../accounts/find-session';
import type { PersonActor } from '../../actor';
import { type QueryContext, query } from '../../query';
import { reachesBelow } from './home';
import { type LoginCookie, readLoginCookie } from './login-cookie';

export interface Caller {
  actor: PersonActor;
  login: LoginCookie;
  /** Whether `session.touch` should note that the session is in use. */
  isStale: boolean;
}

/** `elsewhere`: a login that counts, but not for the tenant of the address (A15). */
type Found = { caller: Caller } | { caller: undefined; isElsewhere: boolean };

/**
 * Who the login cookies of a request stand for: the one of the addressed tenant, otherwise one that reaches it. A
 * signature says only that a cookie is ours; its session says whether it still counts.
 */
export const findCaller = query({
  name: 'session.find',
  input: z.strictObject({
    cookies: z.array(z.strictObject({ fedMemberId: z.string(), value: z.string() })),
    /** The FedMemberID of the address; null where it names none. */
    addressed: z.string().nullable(),
    /** The one that the CSRF header names; it decides where the address does not. */
    preferred: z.string().nullable(),
  }),
  async run(context, { cookies, addressed, preferred }): Promise<Found> {
    const first = addressed ?? preferred;
    const inOrder = cookies.toSorted(
      (a, b) => Number(b.fedMemberId === first) - Number(a.fedMemberId === first),
    );
    let isElsewhere = false;
    for (const cookie of inOrder) {
      const caller = await open(context, cookie);
      if (!caller) continue;
      if (addressed === null || (await counts(context, caller, addressed))) return { caller };
      isElsewhere = true;
    }
    return { caller: undefined, isElsewhere };
  },
});

async function open(
  context: QueryContext,
  { fedMemberId, value }: { fedMemberId: string; value: string },
): Promise<Caller | undefined> {
  const login = readLoginCookie(context.serverKey, value, context.now);
  if (login?.fedMemberId !== fedMemberId) return undefined;
  const found = await findSessionById(context, login.sessionId);
  if (!found || found.actor.personId !== login.personId) return undefined;
  return { actor: found.actor, login, isStale: found.isStale };
}

async function counts(
  { stores }: QueryContext,
  { actor, login }: Caller,
  addressed: string,
): Promise<boolean> {
  return login.fedMemberId === addressed || reachesBelow(stores, actor, login.fedMemberId);
}
