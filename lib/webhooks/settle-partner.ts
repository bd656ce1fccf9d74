import type { CommandContext } from '../context';
import { invalid } from '../problem';

/**
 * Whose subtree a webhook tells of: the one that was asked for, or in a scope at least the scope's own. Throws `invalid`
 * for what is no partner there.
 */
export async function settlePartner(
  { stores, scope }: CommandContext,
  wanted: string | null,
): Promise<string | null> {
  const id = wanted ?? scope?.partnerId ?? null;
  if (id === null || id === scope?.partnerId) return id;
  const partner = await stores.tenants.find(id);
  if (partner?.isPartner && partner.deletedAt === null) return id;
  const message = 'There is no such partner. Choose one from the list.';
  throw invalid([{ path: 'partnerId', code: 'unknown-partner', message }]);
}
