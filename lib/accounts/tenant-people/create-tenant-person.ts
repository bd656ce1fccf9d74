import * as z from 'zod';
import { command } from '../../command';
import { requireOwnTenant } from '../../portal/require-own-tenant';
import { getLive } from '../../tenants/change-tenant';
import { newPerson } from '../new-person';
import { requireFreeEmail, tellOf } from './find-tenant-person';
import { TenantPersonDraft } from './model';

/** Adds an administrator to a tenant, without a password: nobody can sign in as them before they were invited. */
export const createTenantPerson = command({
  name: 'tenant-person.create',
  input: TenantPersonDraft.extend({ tenantId: z.string() }),
  async run(context, { tenantId, name, email }) {
    const { stores, now, newId } = context;
    requireOwnTenant(context.actor, tenantId);
    await getLive(context, tenantId);
    await requireFreeEmail(stores, { email, tenantId });
    const role = 'tenant-administrator';
    const person = newPerson({ id: newId(), email, name, role, mustChangePassword: true, tenantId, now });
    await stores.people.insertMany([person]);
    return { result: person, audit: tellOf(person, { after: person }) };
  },
});
