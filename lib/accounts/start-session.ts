import type { CommandContext } from '../command';
import { hashToken } from './hash-token';
import { hour, shift } from './instants';
import { type Person, type Session, type SessionKind, sessionLimits } from './model';

export interface StartedSession {
  /** Shown to the browser or script once; only its hash is kept. */
  token: string;
  session: Session;
}

interface StartOptions {
  kind?: SessionKind;
  /** How long it lasts at most, in milliseconds. */
  lasts?: number;
  apiKeyId?: string | null;
}

const userAgentLength = 300;

/** Writes a new session for somebody who has just proved who they are. */
export async function startSession(
  context: CommandContext,
  person: Person,
  { kind = 'console', lasts = sessionLimits.totalHours * hour, apiKeyId = null }: StartOptions = {},
): Promise<StartedSession> {
  const { stores, now, ip, userAgent } = context;
  const token = context.newSecret();
  const session: Session = {
    id: context.newId(),
    personId: person.id,
    createdAt: now,
    lastSeenAt: now,
    expiresAt: shift(now, lasts),
    ip,
    userAgent: userAgent.slice(0, userAgentLength),
    kind,
    apiKeyId,
  };
  await stores.sessions.insert(session, hashToken(token));
  return { token, session };
}
