import type { ListedSession } from '../../accounts/list-sessions';
import type { XmlElement } from '../../wire/xml/model';
import { element, lookup } from './answer';
import type { Profile } from './profile';
import { codeOfZone } from './time-zones';

interface LoggedIn {
  base: string;
  sessionId: string;
  /** What the next requests send as their Cookie header. */
  cookieString: string;
}

/** Every documented member of the answer to a login, in its order. */
export function loginElement(profile: Profile, { base, sessionId, cookieString }: LoggedIn): XmlElement {
  return element('login', [
    ...personMembers(profile),
    element('sessionId', sessionId),
    element('cookieString', cookieString),
    element('isForceChangePassword', String(profile.isForceChangePassword)),
    startingApp(base),
    ...localeMembers(profile),
  ]);
}

/** The same of who is logged in already, without what only the login itself tells. */
export function userElement(profile: Profile, base: string): XmlElement {
  return element('user', [
    ...personMembers(profile),
    element('isForceChangePassword', String(profile.isForceChangePassword)),
    startingApp(base),
    ...localeMembers(profile),
  ]);
}

export function sessionValidElement(isValid: boolean): XmlElement {
  return element('user', [element('is_session_valid', String(isValid))]);
}

/** A session as its owner sees it; its secret, with which one could come in, stands nowhere. */
export function sessionElement(session: ListedSession, { userId, name, organization }: Profile): XmlElement {
  const { id, createdAt, expiresAt, ip, userAgent, isCurrent } = session;
  return element('session', [
    element('id', id),
    element('userId', userId),
    element('userName', name),
    element('customerId', String(organization.id)),
    element('dateCreated', withoutMilliseconds(createdAt)),
    element('statusDate', withoutMilliseconds(expiresAt)),
    element('ipAddress', ip),
    element('sessionDetails', userAgent),
    element('status', isCurrent ? '1' : '0'),
  ]);
}

function personMembers({ userId, email, name, organization }: Profile): XmlElement[] {
  const [last = name, ...before] = name.split(' ').toReversed();
  return [
    element('userId', userId),
    element('email', email),
    element('userName', email),
    element('firstName', before.toReversed().join(' ')),
    element('lastName', last),
    element('organizationName', organization.name),
    element('organizationId', String(organization.id)),
    element('timeZone', zoneCode(organization.timeZone)),
    element('primaryTeamId'),
    element('employeeNumber'),
  ];
}

/** There are no applications to start with here. */
function startingApp(base: string): XmlElement {
  return lookup('startingAppId', {
    uri: `${base}/networking/rest/application/null`,
    displayValue: '',
    id: '',
  });
}

function localeMembers({ organization: { language, dateFormat } }: Profile): XmlElement[] {
  return [element('userLocale', language ?? 'en'), element('userDateFormat', dateFormat ?? 'yyyy-mm-dd')];
}

function zoneCode(zone: string | null): string {
  return zone === null ? '' : String(codeOfZone(zone) ?? '');
}

function withoutMilliseconds(instant: string): string {
  return instant.replace(/\.\d+Z$/, 'Z');
}
