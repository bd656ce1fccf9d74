import * as z from 'zod';
import { type GivingUp, giveUpAll } from '../access-numbers/tenant-numbers';
import { type CommandContext, command, listSubjects } from '../command';
import { ExpectedVersion } from '../expected-version';
import { Children, decideChildren } from '../partners/decide-children';
import { requireOutside } from '../partners/require-outside';
import { invalid } from '../problem';
import { getLive, requireVersion, saveTenant } from './change-tenant';
import type { Tenant } from './model';

/**
 * Moves a tenant to the bin for `binDays`. Its directory numbers, name, url and customer number become free, its access
 * numbers go into quarantine, or back to the partner in whose scope that is done. A partner with tenants is refused unless
 * `children` says where they go.
 * `confirmName`, where given, must be the tenant's name.
 */
export const deleteTenant = command({
  name: 'tenant.delete',
  input: z.strictObject({
    id: z.string(),
    expectedVersion: ExpectedVersion,
    confirmName: z.string().optional(),
    children: Children.optional(),
  }),
  async run(context, { id, expectedVersion, confirmName, children }) {
    const tenant = await getLive(context, id);
    await requireVersion(context, tenant, expectedVersion);
    if (confirmName !== undefined && confirmName.trim() !== tenant.name) {
      throw invalid([
        { path: 'confirmName', code: 'name-differs', message: `Type ${tenant.name} to delete it.` },
      ]);
    }
    return putInBin(context, tenant, { children });
  },
});

interface Leaving {
  /** What becomes of its access numbers. */
  numbers?: GivingUp | undefined;
  /** What becomes of the tenants of a partner. */
  children?: Children | undefined;
}

/** The same for a tenant that was looked up and may be deleted. */
export async function putInBin(
  context: CommandContext,
  tenant: Tenant,
  { numbers: how, children }: Leaving = {},
) {
  requireOutside(context, tenant);
  const moved = tenant.isPartner ? await decideChildren(context, tenant, children) : [];
  const numbers = await giveUpAll(context, tenant, how);
  const { result, audit } = await saveTenant(context, tenant, { deletedAt: context.now });
  return { result, audit: [...moved, ...numbers, ...listSubjects(audit)] };
}
