import { isEqual } from '../../../merge-patch';
import { type Issue, invalid } from '../../../problem';
import type { AkanaSettings, AkanaSettingsDraft } from './model';

const enabled = 'com.soa.feature.enabled';
const disabled = 'com.soa.feature.disabled';

const feature = (isOn: boolean) => (isOn ? enabled : disabled);

/** What is fixed here: members of the vendor's object for which there is nothing to switch. */
const fixedSecurity = {
  AllowUserEnum: disabled,
  EncryptChallengeAnswers: disabled,
  ChallengeCount: 0,
  UserModifyEmail: disabled,
  SiteAdminModifyEmail: disabled,
  AuthTokenCookieDomain: 'com.soa.auth.token.cookie.domain.hostname',
} as const;

const fixedContent = {
  CaptchaSupport: disabled,
  AllowedFileTypes: 'application/zip',
  XssKeywords: '',
  WhiteListKeywords: '',
} as const;

/** The settings object of domain.md 2.5, member by member. */
export function toSecurityDocument({ readRequestCsrf, writeRequestCsrf, sameSite }: AkanaSettings) {
  return {
    ReadRequestCSRFSupport: feature(readRequestCsrf),
    WriteRequestCSRFSupport: feature(writeRequestCsrf),
    ...fixedSecurity,
    AuthTokenCookieSameSite: sameSite,
    ...fixedContent,
  };
}

/** Null stands for: no limit but that of every upload. */
export function toBusinessDocument({ maxUploadMegabytes }: AkanaSettings) {
  return { MaxFileSizeForUpload: maxUploadMegabytes };
}

/** The lifetime of a login in minutes; the vendor's own member is not documented ([D]). */
export function toLoginPolicyDocument({ sessionMinutes }: AkanaSettings) {
  return { SessionTimeout: sessionMinutes };
}

type Documents = 'securitysettings' | 'businesssettings' | 'loginpolicy';
type Sent = Record<string, unknown>;

const documents = {
  securitysettings: toSecurityDocument,
  businesssettings: toBusinessDocument,
  loginpolicy: toLoginPolicyDocument,
} satisfies Record<Documents, (settings: AkanaSettings) => object>;

/** What each member changes; those that are missing here are fixed. */
const writers: Record<string, (value: unknown) => Partial<AkanaSettingsDraft>> = {
  ReadRequestCSRFSupport: (value) => ({ readRequestCsrf: switchOf(value) }),
  WriteRequestCSRFSupport: (value) => ({ writeRequestCsrf: switchOf(value) }),
  AuthTokenCookieSameSite: (value) => ({ sameSite: value as AkanaSettingsDraft['sameSite'] }),
  MaxFileSizeForUpload: (value) => ({
    maxUploadMegabytes: value === '' ? null : (numberOf(value) as number | null),
  }),
  SessionTimeout: (value) => ({ sessionMinutes: numberOf(value) as number }),
};

/**
 * The changes that a document asks for, still to be checked by the command; absent members stay. Throws `invalid` for a
 * member that this object does not have, and for a fixed one with another value than the one it has.
 */
export function readSettings(
  which: Documents,
  sent: Sent,
  settings: AkanaSettings,
): Partial<AkanaSettingsDraft> {
  const current: Sent = documents[which](settings);
  const issues: Issue[] = Object.entries(sent).flatMap(([name, value]) => complainOf(name, value, current));
  if (issues.length > 0) throw invalid(issues);
  return Object.assign({}, ...Object.entries(sent).map(([name, value]) => writers[name]?.(value) ?? {}));
}

function complainOf(name: string, value: unknown, current: Sent): Issue[] {
  if (!Object.hasOwn(current, name)) {
    const message = `“${name}” is not known here. Remove it or correct its name.`;
    return [{ path: name, code: 'unknown-member', message }];
  }
  const isSame = isEqual(value, current[name]) || value === String(current[name]);
  if (Object.hasOwn(writers, name) || isSame) return [];
  const message = `This is always ${JSON.stringify(current[name])} here. Leave it out.`;
  return [{ path: name, code: 'read-only', message }];
}

/** What is neither stays as it came, to be refused by the command. */
function switchOf(value: unknown): boolean {
  if (value === enabled) return true;
  if (value === disabled) return false;
  return value as boolean;
}

/** XML has text only. */
function numberOf(value: unknown): unknown {
  return typeof value === 'string' && /^\d{1,9}$/.test(value.trim()) ? Number(value) : value;
}
