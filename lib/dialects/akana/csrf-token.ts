import type { ServerKey } from '../../context';
import { Problem } from '../../problem';
import { fdnOf, type LoginCookie } from './login-cookie';
import { readSigned, writeSigned } from './signed-members';

const purpose = 'akana csrf';
const names = ['TokenID', 'expirationTime', 'UserFDN'];

/** The value of `Csrf-Token_{fedmemberid}` (domain.md 2.5): for this session, person and tenant, as long as its cookie. */
export function writeCsrfToken(serverKey: ServerKey, tokenId: string, login: LoginCookie): string {
  return writeSigned(
    [
      ['TokenID', tokenId],
      ['expirationTime', String(Date.parse(login.expiresAt))],
      ['UserFDN', fdnOf({ id: login.personId }, login.fedMemberId)],
    ],
    { serverKey, purpose, bound: boundTo(login) },
  );
}

/** Throws `unauthenticated` unless the token is ours, of this login, and not over (A12). */
export function requireCsrfToken(
  { serverKey, now }: { serverKey: ServerKey; now: string },
  login: LoginCookie,
  token: string | undefined,
): void {
  if (token === undefined)
    throw refuse(
      `Send the value of the cookie Csrf-Token_${login.fedMemberId} as X-Csrf-Token_${login.fedMemberId}.`,
    );
  const found = readSigned(token, names, { serverKey, purpose, bound: boundTo(login) });
  if (!found) throw refuse('This CSRF token does not belong to this login.');
  if (Number(found.expirationTime) <= Date.parse(now))
    throw refuse('This CSRF token is over. Renew the login.');
}

function boundTo({ sessionId, personId, fedMemberId }: LoginCookie): string[] {
  return [sessionId, personId, fedMemberId];
}

function refuse(message: string): Problem {
  return new Problem({ kind: 'unauthenticated', code: 'csrf-token', message });
}
