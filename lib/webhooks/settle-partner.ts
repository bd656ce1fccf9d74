import type { CommandContext } from '../context';
import { invalid } from '../problem';
import type { Webhook } from './model';

type Kept = Pick<Webhook, 'ownerId' | 'partnerId'>;

/**
 * Whose subtree a webhook tells of: the one that was asked for, or without one all that its keeper sees. Throws `invalid`
 * for what is no partner there.
 */
export async function settlePartner(
  { stores }: Pick<CommandContext, 'stores'>,
  { ownerId, partnerId }: Kept,
): Promise<string | null> {
  const settled = partnerId ?? ownerId;
  if (!(await hasLostPartner({ stores }, { ownerId, partnerId: settled }))) return settled;
  const message = 'There is no such partner. Choose one from the list.';
  throw invalid([{ path: 'partnerId', code: 'unknown-partner', message }]);
}

/** Whether what it tells of is no partner, or not its keeper's to know: partners move, and their webhooks stay. */
export async function hasLostPartner(
  { stores: { tenants } }: Pick<CommandContext, 'stores'>,
  { ownerId, partnerId }: Kept,
): Promise<boolean> {
  if (partnerId === null) return ownerId !== null;
  const partner = await tenants.find(partnerId);
  if (!partner?.isPartner || partner.deletedAt !== null) return true;
  return ownerId !== null && !(await tenants.listPartnersBelow(ownerId)).includes(partnerId);
}
