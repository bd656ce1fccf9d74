import type { CommandContext } from '../command';
import { hashToken } from './hash-token';
import type { Person, Session } from './model';
import { writeScriptToken } from './script-token';
import { startSession } from './start-session';

export interface ScriptSignedIn {
  /** A JWT, valid until `expiresAt`. */
  token: string;
  expiresAt: string;
  /** A UUID that can be used once, until the session ends. */
  refreshToken: string;
  person: Person;
}

/** A session that lasts 12 hours and is carried by tokens of 45 minutes. */
export async function startScriptSession(
  context: CommandContext,
  person: Person,
): Promise<ScriptSignedIn & { session: Session }> {
  const { session } = await startSession(context, person, { kind: 'script' });
  return { session, ...(await giveTokens(context, { session, person })) };
}

/** A new pair of tokens for a session. */
export async function giveTokens(
  context: CommandContext,
  { session, person }: { session: Session; person: Person },
): Promise<ScriptSignedIn> {
  const { stores, now, serverKey } = context;
  const refreshToken = newUuid(context);
  await stores.refreshTokens.insert(
    {
      sessionId: session.id,
      personId: person.id,
      createdAt: now,
      expiresAt: session.expiresAt,
      usedAt: null,
    },
    hashToken(refreshToken),
  );
  return { ...writeScriptToken(serverKey, { person, sessionId: session.id, now }), refreshToken, person };
}

/** UUID version 4 (RFC 9562): 122 random bits. Our ids are ordered by time and would give away half of it. */
function newUuid({ newSecret }: Pick<CommandContext, 'newSecret'>): string {
  const bytes = Buffer.from(newSecret(), 'base64url').subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
