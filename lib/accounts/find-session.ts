import * as z from 'zod';
import { type PersonActor, usesConsole } from '../actor';
import { type QueryContext, query } from '../query';
import { findKeyHolder, wasUsedLongAgo } from './api-keys/find-key-holder';
import { type ApiKey, hasExpired, isApiKey } from './api-keys/model';
import { hashToken } from './hash-token';
import type { Person, Session } from './model';
import { isScriptToken, readScriptToken } from './script-token';
import { findSecurityPolicy, requiresSecondFactor } from './security-policy/model';
import { endOf, isOver, isSeenLongAgo } from './session-age';

export interface FoundSession {
  actor: PersonActor;
  /** When it ends if nobody uses it; null for an API key that has no end. */
  endsAt: string | null;
  /** Whether `session.touch` should note that it is in use. */
  isStale: boolean;
}

/**
 * Who a token stands for, be it a session's or an API key itself; undefined when it is unknown, over, or its person may
 * no longer sign in. Of an API key that is over it throws `api-key-expired`.
 */
export const findSession = query({
  name: 'session.find',
  input: z.object({ token: z.string() }),
  async run(context, { token }): Promise<FoundSession | undefined> {
    if (isApiKey(token)) return findByKey(context, token);
    return openFound(
      context,
      isScriptToken(token) ? await findSigned(context, token) : await findKept(context, token),
    );
  },
});

/** The same for the id of a session, where a vendor's own signed cookie carries it. */
export async function findSessionById(context: QueryContext, id: string): Promise<FoundSession | undefined> {
  const found = await context.stores.sessions.findWithPerson(id);
  return openFound(context, found && { ...found, endsAt: endOf(found.session) });
}

async function openFound(context: QueryContext, found: Found): Promise<FoundSession | undefined> {
  const { stores, now } = context;
  if (!found || isOver(found.session, now) || found.person.disabledAt !== null) return undefined;
  const { session, person, endsAt } = found;
  const key = session.apiKeyId === null ? undefined : await stores.apiKeys.find(session.apiKeyId);
  if (key && hasExpired(key, now)) return undefined;
  return {
    actor: {
      ...actorOf(person, { sessionId: session.id, key }),
      mustSetUpSecondFactor: key === undefined && (await lacksSecondFactor(context, person)),
    },
    endsAt,
    isStale: isSeenLongAgo(session, now),
  };
}

/** API keys stand for themselves; whoever came with a password only has to show more, if the policy says so. */
async function lacksSecondFactor({ stores }: QueryContext, person: Person): Promise<boolean> {
  if (person.secondFactorAt !== null || !usesConsole(person.role)) return false;
  return requiresSecondFactor(await findSecurityPolicy(stores.settings), person);
}

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

async function findByKey(context: QueryContext, token: string): Promise<FoundSession | undefined> {
  const found = await findKeyHolder(context, token);
  if (!found) return undefined;
  const { key, person } = found;
  return {
    actor: actorOf(person, { sessionId: key.id, key }),
    endsAt: key.expiresAt,
    isStale: wasUsedLongAgo(key, context.now),
  };
}

function actorOf(person: Person, by: { sessionId: string; key: ApiKey | undefined }): PersonActor {
  return {
    kind: 'person',
    personId: person.id,
    name: person.name,
    email: person.email,
    role: person.role,
    tenantId: person.tenantId,
    ...(by.key && { apiKeyId: by.key.id }),
    access: by.key?.scope ?? 'full',
    sessionId: by.sessionId,
    mustChangePassword: person.mustChangePassword,
  };
}
