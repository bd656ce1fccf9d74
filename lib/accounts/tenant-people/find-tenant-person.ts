import { type Actor, type Role, usesConsole } from '../../actor';
import type { AuditSubject } from '../../audit/model';
import type { CommandContext } from '../../command';
import { requireExpectedVersion } from '../../expected-version';
import { requireOwnTenant } from '../../portal/require-own-tenant';
import { conflict, type Issue, invalid, notFound, Problem } from '../../problem';
import type { Stores } from '../../stores';
import { getLive } from '../../tenants/change-tenant';
import type { Tenant } from '../../tenants/model';
import type { Person } from '../model';

interface Meant {
  tenantId: string;
  id: string;
  expectedVersion?: number | undefined;
}

/** An administrator of a tenant that can be changed; throws `not-found`, `stale`, and `conflict` for a frozen tenant. */
export async function getChangeable(context: CommandContext, { tenantId, id, expectedVersion }: Meant) {
  requireOwnTenant(context.actor, tenantId);
  await getLive(context, tenantId);
  const person = await findIn(context.stores, tenantId, id);
  requireExpectedVersion(person.name, person, expectedVersion);
  return person;
}

export async function findIn(
  { people }: Pick<Stores, 'people'>,
  tenantId: string,
  id: string,
): Promise<Person> {
  const person = await people.find(id);
  if (person?.tenantId !== tenantId) throw notFound('person');
  return person;
}

/** What somebody signs in with. */
interface SignInNames {
  email?: string | undefined;
  loginId?: string | null | undefined;
}

/** Throws `conflict` when somebody else signs in with this address or login id; who of another tenant is not told. */
export async function requireFreeNames(
  { people }: Pick<Stores, 'people'>,
  { email, loginId }: SignInNames,
  { tenantId, exceptId }: { tenantId: string; exceptId?: string },
): Promise<void> {
  const issues: Issue[] = [];
  for (const [path, name] of [
    ['email', email],
    ['loginId', loginId],
  ] as const) {
    const holder = name ? await people.findByLoginId(name) : undefined;
    if (!holder || holder.id === exceptId) continue;
    const who = holder.tenantId === tenantId ? holder.name : 'Somebody else';
    issues.push(
      path === 'email'
        ? {
            path,
            code: 'email-taken',
            message: `${who} already signs in with this e-mail address. Use another address.`,
          }
        : {
            path,
            code: 'login-id-taken',
            message: `${who} already signs in with this login id. Use another, or none.`,
          },
    );
  }
  if (issues.length > 0) throw conflict(issues);
}

/**
 * Throws `conflict` where a tenant's own administrator would leave the tenant without anybody who can sign in. The
 * provider's people may: they can let others in again.
 */
export async function requireSomebodyLeft(
  { stores, actor }: Pick<CommandContext, 'stores' | 'actor'>,
  person: Person,
  tenantId: string,
): Promise<void> {
  if (actor.kind !== 'person' || usesConsole(actor.role)) return;
  const canSignIn = ({ disabledAt, mustChangePassword }: Person) =>
    disabledAt === null && !mustChangePassword;
  const all = await stores.people.listOfTenant(tenantId);
  if (!canSignIn(person) || all.some((other) => other.id !== person.id && canSignIn(other))) return;
  const who = person.id === actor.personId ? 'You are' : `${person.name} is`;
  throw conflict([
    {
      path: '',
      code: 'last-administrator',
      message: `${who} the only administrator who can sign in. Invite another one first, and wait until they have set their password.`,
    },
  ]);
}

/**
 * Throws `invalid` where the tenant is no partner and somebody is to be its administrator, and `forbidden` where one of a
 * tenant's own administrators gives or takes what they do not have themselves.
 */
export function requireRoleIn(
  actor: Actor,
  tenant: Pick<Tenant, 'isPartner' | 'name'>,
  { from, to = from }: { from?: Role; to?: Role },
): void {
  if (to === 'partner-administrator' && from !== to && !tenant.isPartner)
    throw invalid([
      { path: 'role', code: 'no-partner', message: `${tenant.name} is no partner. Appoint it first.` },
    ]);
  const concernsPartner = [from, to].includes('partner-administrator');
  if (!concernsPartner || actor.kind !== 'person' || usesConsole(actor.role)) return;
  throw new Problem({
    kind: 'forbidden',
    code: 'not-allowed',
    message: 'Administrators of a partner are looked after by each other, or by the provider.',
  });
}

/** In the history of the tenant. */
export function tellOf(person: Person, change: Pick<AuditSubject, 'before' | 'after'>): AuditSubject {
  const { id, email, tenantId } = person;
  return { entity: 'person', id, label: email, ...(tenantId !== null && { tenantId }), ...change };
}
