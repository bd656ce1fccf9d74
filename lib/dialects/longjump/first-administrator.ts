import { checkInitialPassword, checkNewPassword } from '../../accounts/check-new-password';
import { hashPassword } from '../../accounts/hash-password';
import { Email, type Person, PersonName } from '../../accounts/model';
import { newPerson } from '../../accounts/new-person';
import { requireFreeNames, tellOf } from '../../accounts/tenant-people/find-tenant-person';
import type { AuditSubject } from '../../audit/model';
import type { CommandContext } from '../../context';
import { requireMailTurn, tellOfInvitation } from '../../invitations/get-invitable';
import { inviteInside } from '../../invitations/invite-inside';
import { postMail } from '../../mail/post-mail';
import { type Issue, invalid } from '../../problem';
import type { Tenant } from '../../tenants/model';
import { fieldOf } from './members';

/** Who will sign in for a new tenant first. */
export interface FirstAdministrator {
  name: string;
  email: string;
  password: string | undefined;
  sendsWelcome: boolean;
  forcesPasswordChange: boolean;
}

/** A password that was given: its hash, and whether it may stay. */
export interface GivenPassword {
  passwordHash: string;
  isGood: boolean;
}

/** L5: what the sign-up form of the vendor requires, each by the name of its field. */
export function checkAdministrator({
  firstName,
  lastName,
  email,
}: {
  firstName: unknown;
  lastName: unknown;
  email: unknown;
}): Issue[] {
  const missing = Object.entries({ first_name: firstName, last_name: lastName, email })
    .filter(([, value]) => typeof value !== 'string' || value === '')
    .map(([path]) => ({ path, code: 'required', message: 'A new tenant needs this field.' }));
  if (missing.length > 0) return missing;
  const issues = [
    ...(Email.safeParse(email).error?.issues ?? []).map((issue) => ({ ...issue, path: 'email' })),
    ...(PersonName.safeParse(nameOf(firstName, lastName)).error?.issues ?? []).map((issue) => ({
      ...issue,
      path: 'last_name',
    })),
  ];
  return issues.map(({ path, message }) => ({ path, code: 'wrong-format', message }));
}

export function nameOf(firstName: unknown, lastName: unknown): string {
  return `${String(firstName)} ${String(lastName)}`;
}

/** Judges and hashes a password that was given: a weak one is good for the first sign-in only. */
export async function preparePassword({
  password,
  email,
  name,
}: FirstAdministrator): Promise<GivenPassword | undefined> {
  if (password === undefined) return undefined;
  const issues = checkInitialPassword(password, fieldOf('password'));
  if (issues.length > 0) throw invalid(issues);
  const complaints = await checkNewPassword(password, { email, name }, 'password');
  return { passwordHash: await hashPassword(password), isGood: complaints.length === 0 };
}

interface Adding {
  tenant: Tenant;
  administrator: FirstAdministrator;
  given: GivenPassword | undefined;
}

/**
 * Adds the first administrator in the transaction that makes the tenant. L1, L15: without a password they are invited by
 * mail; with one they hear of it when a welcome was asked for.
 */
export async function addAdministrator(
  context: CommandContext,
  { tenant, administrator, given }: Adding,
): Promise<AuditSubject[]> {
  const { stores, now, newId } = context;
  const { name, email, sendsWelcome, forcesPasswordChange } = administrator;
  await requireFreeNames(stores, { email }, { tenantId: tenant.id });
  const person = newPerson({
    id: newId(),
    email,
    name,
    role: tenant.isPartner ? 'partner-administrator' : 'tenant-administrator',
    mustChangePassword: given === undefined || forcesPasswordChange || !given.isGood,
    tenantId: tenant.id,
    now,
  });
  if (given) await stores.people.insert(person, given.passwordHash);
  else await stores.people.insertMany([person]);
  const added = tellOf(person, { after: person });
  return given && !sendsWelcome ? [added] : [added, ...(await welcome(context, { tenant, person }))];
}

/** Whoever has a password that stays is told that the tenant is there; others get a link with which they set one. */
async function welcome(
  context: CommandContext,
  { tenant, person }: { tenant: Tenant; person: Person },
): Promise<AuditSubject[]> {
  if (!person.mustChangePassword && tenant.status === 'active') {
    await postMail(context, {
      kind: 'activated',
      to: { address: person.email, name: person.name },
      language: tenant.locale.language,
      personId: person.id,
      tenantId: tenant.id,
      linkId: null,
      values: { tenantName: tenant.name },
    });
    return [];
  }
  await requireMailTurn(context, person.email);
  const invitation = await inviteInside(context, { tenant, person });
  return [tellOfInvitation(invitation, person, { after: invitation })];
}
