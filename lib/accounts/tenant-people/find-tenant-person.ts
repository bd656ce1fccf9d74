import type { AuditSubject } from '../../audit/model';
import type { CommandContext } from '../../command';
import { requireExpectedVersion } from '../../expected-version';
import { conflict, notFound } from '../../problem';
import type { Stores } from '../../stores';
import { getLive } from '../../tenants/change-tenant';
import type { Person } from '../model';

interface Meant {
  tenantId: string;
  id: string;
  expectedVersion?: number | undefined;
}

/** An administrator of a tenant that can be changed; throws `not-found`, `stale`, and `conflict` for a frozen tenant. */
export async function getChangeable(context: CommandContext, { tenantId, id, expectedVersion }: Meant) {
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

/** Throws `conflict` when somebody else signs in with this address; who of another tenant is not told. */
export async function requireFreeEmail(
  { people }: Pick<Stores, 'people'>,
  { email, tenantId, exceptId }: { email: string; tenantId: string; exceptId?: string },
): Promise<void> {
  const [holder] = await people.findMany({ emails: [email] });
  if (!holder || holder.id === exceptId) return;
  const who = holder.tenantId === tenantId ? holder.name : 'Somebody else';
  throw conflict([
    {
      path: 'email',
      code: 'email-taken',
      message: `${who} already signs in with this e-mail address. Use another address.`,
    },
  ]);
}

/** In the history of the tenant. */
export function tellOf(person: Person, change: Pick<AuditSubject, 'before' | 'after'>): AuditSubject {
  const { id, email, tenantId } = person;
  return { entity: 'person', id, label: email, ...(tenantId !== null && { tenantId }), ...change };
}
