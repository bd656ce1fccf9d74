import { tellOf } from '../accounts/tenant-people/find-tenant-person';
import type { AuditSubject } from '../audit/model';
import { listSubjects } from '../command';
import type { CommandContext } from '../context';
import { saveTenant } from '../tenants/change-tenant';
import type { Tenant } from '../tenants/model';
import { requireNoTenants } from './decide-children';
import { requireOutside } from './require-outside';

/** What becomes of a partner that is none any more; its tenants in the bin go to whom it belongs itself. */
export async function endPartnership(context: CommandContext, partner: Tenant) {
  requireOutside(context, partner);
  const moved = await requireNoTenants(context, partner);
  const people = await demotePeople(context, partner);
  const { result, audit } = await saveTenant(context, partner, { isPartner: false, limits: null });
  return { result, audit: [...moved, ...people, ...listSubjects(audit)] };
}

/** They can do in the portal what they could do for their own tenant. */
async function demotePeople({ stores, now }: CommandContext, partner: Tenant): Promise<AuditSubject[]> {
  const told: AuditSubject[] = [];
  for (const person of await stores.people.listOfTenant(partner.id)) {
    if (person.role !== 'partner-administrator') continue;
    const after = {
      ...person,
      role: 'tenant-administrator',
      updatedAt: now,
      version: person.version + 1,
    } as const;
    await stores.people.save(after);
    await stores.sessions.removeByPerson(person.id);
    told.push({ ...tellOf(after, { before: person, after }), outcome: 'retired' });
  }
  return told;
}
