import * as z from 'zod';
import { command } from '../../command';
import { getLive } from '../../tenants/change-tenant';
import { getChangeable, requireRoleIn, requireSomebodyLeft, tellOf } from './find-tenant-person';
import { ofTenant } from './model';

/** Takes an administrator out of a tenant; their sessions end at once. */
export const removeTenantPerson = command({
  name: 'tenant-person.remove',
  input: z.strictObject(ofTenant),
  async run(context, meant) {
    const before = await getChangeable(context, meant);
    const tenant = await getLive(context, meant.tenantId);
    requireRoleIn(context.actor, tenant, { from: before.role });
    await requireSomebodyLeft(context, before, meant.tenantId);
    await context.stores.people.remove(before.id);
    return { result: before, audit: tellOf(before, { before }) };
  },
});
