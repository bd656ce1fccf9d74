import * as z from 'zod';
import { command, execute } from '../command';
import type { Context } from '../context';
import { Problem } from '../problem';
import { getBinned, requireVersion } from './change-tenant';
import { binDays } from './model';

/** Removes a tenant in the bin for good. Its history stays in the audit log. */
export const purgeTenant = command({
  name: 'tenant.purge',
  input: z.strictObject({ id: z.string(), expectedVersion: z.int().optional() }),
  async run(context, { id, expectedVersion }) {
    const tenant = await getBinned(context, id);
    await requireVersion(context, tenant, expectedVersion);
    await context.stores.tenants.remove(tenant);
    await context.stores.drafts.removeByEntity(id);
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
  let purged = 0;
  for (const { id, version } of expired) {
    try {
      const reason = `In the bin for more than ${binDays} days`;
      await execute(context, purgeTenant, { id, expectedVersion: version }, { reason });
      purged += 1;
    } catch (error) {
      if (!(error instanceof Problem)) throw error; // restored or purged by somebody meanwhile
    }
  }
  return purged;
}
