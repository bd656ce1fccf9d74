import type { CommandContext, CommandOutcome } from '../command';
import { conflict, invalid } from '../problem';
import { saveTenant } from '../tenants/change-tenant';
import type { Tenant } from '../tenants/model';
import { requireRoomBelow } from './require-depth';
import { requireOutside } from './require-outside';

/**
 * The partner to which a tenant is to belong, as the scope sees it; null is the provider, or in a scope its partner.
 * Throws `invalid` for one that is not there, or is none.
 */
export async function settlePartner(
  { stores, scope }: Pick<CommandContext, 'stores' | 'scope'>,
  partnerId: string | null,
): Promise<string | null> {
  const wanted = partnerId ?? scope?.partnerId ?? null;
  if (wanted === null) return null;
  const partner = await stores.tenants.find(wanted);
  if (partner?.isPartner && partner.deletedAt === null) return wanted;
  throw invalid([
    {
      path: 'partnerId',
      code: 'unknown-partner',
      message: 'There is no such partner. Choose one from the list.',
    },
  ]);
}

/** Makes a tenant belong to another partner, with everything below it; limits are asked when all is written. */
export async function moveBelow(
  context: CommandContext,
  tenant: Tenant,
  partnerId: string | null,
): Promise<CommandOutcome<Tenant>> {
  const { stores } = context;
  requireOutside(context, tenant);
  const to = await settlePartner(context, partnerId);
  if (to === tenant.partnerId) return { result: tenant, audit: null };
  if (tenant.isPartner) {
    if (to !== null && (await stores.tenants.listPartnersBelow(tenant.id)).includes(to)) throw cycle(tenant);
    await requireRoomBelow(context, to, await stores.partners.countLevelsBelow(tenant.id));
  }
  return saveTenant(context, tenant, { partnerId: to });
}

function cycle({ name }: Tenant) {
  return conflict([
    {
      path: 'partnerId',
      code: 'partner-cycle',
      message: `${name} cannot belong to itself or to a partner below it. Choose another partner.`,
    },
  ]);
}
