import { minute, shift } from '../../accounts/instants';
import type { Person, Session } from '../../accounts/model';
import type { ServerKey } from '../../context';
import { readSigned, writeSigned } from './signed-members';

const purpose = 'akana login';
const names = [
  ...['TokenID', 'claimed_id', 'issueTime', 'expirationTime'],
  ...['UserName', 'UserFDN', 'AttributesIncluded'],
];

/** What a login cookie says, once its signature has been checked. */
export interface LoginCookie {
  sessionId: string;
  personId: string;
  /** The tenant, or the provider, for which it was given out. */
  fedMemberId: string;
  expiresAt: string;
}

interface Issued {
  session: Pick<Session, 'id' | 'expiresAt'>;
  person: Pick<Person, 'id'>;
  fedMemberId: string;
  now: string;
  /** How long it counts, at most until the session ends. */
  minutes: number;
}

/** The value of `AtmoAuthToken_{fedmemberid}` (domain.md 2.6) for a session, and when it ends. */
export function writeLoginCookie(
  serverKey: ServerKey,
  { session, person, fedMemberId, now, minutes }: Issued,
): { value: string; expiresAt: string } {
  const wanted = shift(now, minutes * minute);
  const expiresAt = wanted < session.expiresAt ? wanted : session.expiresAt;
  const value = writeSigned(
    [
      ['TokenID', session.id],
      ['claimed_id', `urn:atmosphere:user:${fedMemberId}:${person.id}`],
      ['issueTime', String(Date.parse(now))],
      ['expirationTime', String(Date.parse(expiresAt))],
      // An id, because a name may hold what ends a member or a cookie.
      ['UserName', person.id],
      ['UserFDN', fdnOf(person, fedMemberId)],
      ['AttributesIncluded', 'false'],
    ],
    { serverKey, purpose },
  );
  return { value, expiresAt };
}

/** Undefined for a cookie that is not ours, was changed, or is over. */
export function readLoginCookie(serverKey: ServerKey, value: string, now: string): LoginCookie | undefined {
  const found = readSigned(value, names, { serverKey, purpose });
  if (!found) return undefined;
  // Signed by us, so it is what writeLoginCookie made.
  const expiresAt = new Date(Number(found.expirationTime)).toISOString();
  const [personId = '', ...member] = (found.UserFDN ?? '').split('.');
  if (expiresAt <= now) return undefined;
  return { sessionId: found.TokenID ?? '', personId, fedMemberId: member.join('.'), expiresAt };
}

/** The vendor's full name of a user: `<uuid>.<tenant>`. */
export function fdnOf({ id }: Pick<Person, 'id'>, fedMemberId: string): string {
  return `${id}.${fedMemberId}`;
}
