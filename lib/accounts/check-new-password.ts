import type { Issue } from '../problem';
import { complainAboutPassword, type PasswordOwner, passwordLength, repeatedUnit } from './password-rules';

/** What stands against this password for this person, at `path`; empty when it may be used. */
export async function checkNewPassword(
  password: string,
  owner: PasswordOwner,
  path: string,
): Promise<Issue[]> {
  const issues = complainAboutPassword(password, owner).map((complaint) => ({ path, ...complaint }));
  if (issues.length === 0 && isCommon(password, await loadCommonPasswords())) {
    issues.push({
      path,
      code: 'common-password',
      message: 'This password is on the list that attackers try first. Use words of your own.',
    });
  }
  return issues;
}

/** An initial password must be changed anyway, so that it only has to survive the way to its person. */
export function checkInitialPassword(password: string, path: string): Issue[] {
  const length = [...password.normalize('NFC')].length;
  if (length >= passwordLength.leastInitial && length <= passwordLength.most) return [];
  return [
    {
      path,
      code: length < passwordLength.leastInitial ? 'too-short' : 'too-long',
      message: `An initial password has ${passwordLength.leastInitial} to ${passwordLength.most} characters; this one has ${length}.`,
    },
  ];
}

let common: Promise<ReadonlySet<string>> | undefined;

/** 49,000 words; only read when somebody chooses a password. */
function loadCommonPasswords(): Promise<ReadonlySet<string>> {
  common ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common']),
  );
  return common;
}

/** Listed as it is, written several times, or with digits and signs around it. */
function isCommon(password: string, list: ReadonlySet<string>): boolean {
  const text = password.normalize('NFC').toLowerCase();
  const letters = text.replaceAll(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  return [text, repeatedUnit(text), letters, repeatedUnit(letters)].some((form) => list.has(form));
}
