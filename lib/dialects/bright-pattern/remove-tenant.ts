import * as z from 'zod';
import { command } from '../../command';
import { invalid, notFound } from '../../problem';
import { putInBin } from '../../tenants/delete-tenant';
import { requireThawed } from '../../tenants/frozen';

const RemovedTenant = z.strictObject({
  url: z.string(),
  keepAccessNumbers: z
    .enum(['true', 'false'], { error: 'The keepAccessNumbers is true or false.' })
    .default('false')
    .transform((value) => value === 'true'),
});

/**
 * Deletes an inactive tenant as the vendor does (domain.md 1.9): its access numbers leave the inventory, or stay and are
 * nobody's at once. The tenant itself goes to our bin, from which it can be restored. All in one transaction.
 */
export const removeTenant = command({
  name: 'tenant.delete',
  input: RemovedTenant,
  async run(context, { url, keepAccessNumbers }) {
    const tenant = await context.stores.tenants.findByUrl(url.toLowerCase());
    if (!tenant) throw notFound('tenant');
    requireThawed(tenant);
    if (tenant.status === 'active') {
      const message = `${tenant.name} is active. Deactivate it first.`;
      throw invalid([{ path: '', code: 'tenant-active', message }]);
    }
    return putInBin(context, tenant, { numbers: keepAccessNumbers ? 'free' : 'remove' });
  },
});
