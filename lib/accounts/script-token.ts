import { timingSafeEqual } from 'node:crypto';
import type { Role } from '../actor';
import type { ServerKey } from '../context';
import { between } from './instants';
import type { Person } from './model';

/** Documented of the MX-ONE login: a JWT that is valid for 45 minutes. */
export const scriptTokenSeconds = 2700;

/** The only header there is: whoever may choose the algorithm may choose none. */
const header = encode({ alg: 'HS512', typ: 'JWT' });
const purpose = 'script token';

interface Claims {
  role: string;
  USER_REC_ID: string;
  sub: string;
  iat: number;
  exp: number;
  /** Our session: the token ends with it, however long it would last by itself. */
  jti: string;
}

/** The vendor's sample shows "1" for an administrator; the others are ours. */
const roleNumbers: Record<Role, string> = {
  'provider-administrator': '1',
  'provider-operator': '2',
  'provider-auditor': '3',
  'tenant-administrator': '4',
  'partner-administrator': '5',
};

/** A signed token for a session, with the claims that the vendor's tokens have. Instants in it are whole seconds. */
export function writeScriptToken(
  serverKey: ServerKey,
  { person, sessionId, now }: { person: Person; sessionId: string; now: string },
): { token: string; expiresAt: string } {
  const iat = Math.floor(Date.parse(now) / 1000);
  const exp = iat + scriptTokenSeconds;
  const claims: Claims = {
    role: roleNumbers[person.role],
    USER_REC_ID: person.id,
    sub: person.email,
    iat,
    exp,
    jti: sessionId,
  };
  const signed = `${header}.${encode(claims)}`;
  return {
    token: `${signed}.${serverKey.sign(purpose, signed)}`,
    expiresAt: new Date(exp * 1000).toISOString(),
  };
}

/** Whether a token is one of these; session tokens have no dot in them. */
export function isScriptToken(token: string): boolean {
  return token.includes('.');
}

/** The session that a token stands for; undefined when it is not ours, was changed, or is over. */
export function readScriptToken(
  serverKey: ServerKey,
  token: string,
  now: string,
): { sessionId: string; expiresAt: string } | undefined {
  const [head, body = '', signature = '', ...more] = token.split('.');
  if (head !== header || more.length > 0) return undefined;
  if (!isSame(signature, serverKey.sign(purpose, `${head}.${body}`))) return undefined;
  // Signed by us, so it is what writeScriptToken made.
  const { jti, exp } = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as Claims;
  const expiresAt = new Date(exp * 1000).toISOString();
  return between(now, expiresAt) > 0 ? { sessionId: jti, expiresAt } : undefined;
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function isSame(found: string, right: string): boolean {
  const [a, b] = [Buffer.from(found), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
