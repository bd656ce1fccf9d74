import * as z from 'zod';
import { command, execute } from '../command';
import type { Context } from '../context';
import { getBinned } from './change-tenant';
import { binDays } from './model';

/** Removes a tenant in the bin for good. Its history stays in the audit log. */
export const purgeTenant = command({
  name: 'tenant.purge',
  input: z.strictObject({ id: z.string() }),
  async run(context, { id }) {
    const tenant = await getBinned(context, id);
    await context.stores.tenants.remove(tenant);
    return {
      result: null,
      audit: { entity: 'tenant', id, label: tenant.name, tenantId: id, before: tenant },
    };
  },
});

/** Purges what has lain in the bin for longer than `binDays`; run by the product itself once an hour. */
export async function purgeExpired(context: Context): Promise<number> {
  const limit = new Date(Date.parse(context.now()) - binDays * 86_400_000).toISOString();
  const expired = await context.storage.read.tenants.listBinnedBefore(limit, 500);
  for (const { id } of expired)
    await execute(context, purgeTenant, { id }, { reason: `In the bin for more than ${binDays} days` });
  return expired.length;
}
