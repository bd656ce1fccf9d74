import * as z from 'zod';
import { type GivingUp, giveUpAll } from '../access-numbers/tenant-numbers';
import { type CommandContext, command, listSubjects } from '../command';
import { ExpectedVersion } from '../expected-version';
import { invalid } from '../problem';
import { getLive, requireVersion, saveTenant } from './change-tenant';
import type { Tenant } from './model';

/**
 * Moves a tenant to the bin for `binDays`. Its directory numbers, name, url and customer number become free, its access
 * numbers go into quarantine.
 * `confirmName`, where given, must be the tenant's name.
 */
export const deleteTenant = command({
  name: 'tenant.delete',
  input: z.strictObject({
    id: z.string(),
    expectedVersion: ExpectedVersion,
    confirmName: z.string().optional(),
  }),
  async run(context, { id, expectedVersion, confirmName }) {
    const tenant = await getLive(context, id);
    await requireVersion(context, tenant, expectedVersion);
    if (confirmName !== undefined && confirmName.trim() !== tenant.name) {
      throw invalid([
        { path: 'confirmName', code: 'name-differs', message: `Type ${tenant.name} to delete it.` },
      ]);
    }
    return putInBin(context, tenant);
  },
});

/** The same for a tenant that was looked up and may be deleted. */
export async function putInBin(context: CommandContext, tenant: Tenant, how?: GivingUp) {
  const numbers = await giveUpAll(context, tenant, how);
  const { result, audit } = await saveTenant(context, tenant, { deletedAt: context.now });
  return { result, audit: [...numbers, ...listSubjects(audit)] };
}
