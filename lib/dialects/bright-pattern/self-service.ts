import * as z from 'zod';
import { checkInitialPassword } from '../../accounts/check-new-password';
import { Email, LoginId, PasswordText } from '../../accounts/model';
import { type Issue, invalid, Problem } from '../../problem';
import { NumberMap, TemplateDraft, type TemplateDraftInput } from '../../templates/draft';
import { line } from '../../text';
import { lockMembers, readLockTimeout } from './import-address';

/** The documents that make a tenant from a template: JSON, and the fields of a form (domain.md 1.6, 1.7). */

const required = (label: string, max: number) =>
  line({ label, max }).refine((value) => value !== '', {
    error: `Enter a ${label}.`,
    params: { code: 'required' },
  });

/** Judged here already, so that no template is fetched in vain. */
const InitialPassword = PasswordText.superRefine((value, context) => {
  for (const { code, message } of checkInitialPassword(value, ''))
    context.addIssue({ code: 'custom', params: { code }, message });
});

/** B19: all but `numberMap` and `lockTimeout` are required. */
const shared = {
  tenantName: TemplateDraft.shape.name,
  numberMap: NumberMap,
  firstName: required('first name', 60),
  lastName: required('last name', 59),
  loginId: LoginId,
  password: InitialPassword,
  email: Email,
  ...lockMembers,
};

export const SelfServiceForm = z.strictObject(shared);

export const SelfServiceDocument = z.strictObject({
  ...shared,
  templateUrl: z
    .string({ error: 'The templateUrl is the http or https address of a template’s ZIP.' })
    .min(1, { error: 'Send the http or https address of a template’s ZIP as templateUrl.' })
    .max(2000, { error: 'The templateUrl has at most 2000 characters.' }),
});

/** What making a tenant is told, and how long it waits. */
export function toTemplateDraft(document: z.output<typeof SelfServiceForm>): {
  draft: Omit<TemplateDraftInput, 'url'>;
  lockTimeout: number;
} {
  const { tenantName: name, numberMap, firstName, lastName, loginId, password, email } = document;
  const administrator = { name: `${firstName} ${lastName}`, email, loginId, password };
  return { draft: { name, numberMap, administrator }, lockTimeout: readLockTimeout(document) };
}

/** A field of a form that may be there several times. */
const repeated = 'numberMap';

/** What a form left empty and need not say is absent, as a browser sends every field. */
const optional = new Set([repeated, 'lockTimeout', 'lockTime']);

/** The fields of a form as the members of a document. Throws `invalid` with every mistake. */
export function readFormFields(fields: readonly (readonly [name: string, value: string])[]): object {
  const said = fields.filter(([name, value]) => value !== '' || !optional.has(name));
  const members = new Map<string, string>();
  const numbers = new Map<string, string>();
  const issues: Issue[] = [];
  for (const [name, value] of said) {
    if (name === repeated) issues.push(...readPair(value, numbers));
    else if (members.has(name))
      issues.push({ path: name, code: 'listed-twice', message: `The field “${name}” is there twice.` });
    else members.set(name, value);
  }
  if (issues.length > 0) throw invalid(issues);
  return { ...Object.fromEntries(members), numberMap: Object.fromEntries(numbers) };
}

function readPair(value: string, numbers: Map<string, string>): Issue[] {
  const [, from, to] = /^\s*([^:]*[^:\s])\s*:\s*([^:\s][^:]*?)\s*$/.exec(value) ?? [];
  if (from === undefined || to === undefined)
    return [{ path: repeated, code: 'wrong-format', message: `“${value}” is not “old:new”, two numbers.` }];
  if (numbers.has(from))
    return [{ path: repeated, code: 'listed-twice', message: `The number ${from} is mapped twice.` }];
  numbers.set(from, to);
  return [];
}

/** Where the members of the draft stand in what was sent. */
const places: Record<string, string> = {
  name: 'tenantName',
  url: '',
  version: '',
  administrator: '',
  'administrator.name': 'lastName',
  'administrator.email': 'email',
  'administrator.loginId': 'loginId',
  'administrator.password': 'password',
};

/**
 * Issues of the draft, named as the vendor's documents name their members. B11: a template that holds too much is a bad
 * argument like any other that cannot be used.
 */
export async function namedAsSent<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { code, message, retryAfterSeconds } = error;
    const kind = error.kind === 'too-large' ? 'invalid' : error.kind;
    const issues = error.issues.map((issue) => ({ ...issue, path: places[issue.path] ?? issue.path }));
    throw new Problem({ kind, code, message, issues, retryAfterSeconds });
  }
}
