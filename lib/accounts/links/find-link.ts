import type { Stores } from '../../stores';
import { hashToken } from '../hash-token';
import type { OneTimeLink } from '../store';
import { isStillBound } from './link-binding';
import type { LinkPurpose } from './link-token';

/** `revoked`: taken back, replaced by a newer one, or its person's address or password changed since. */
export type LinkState = 'open' | 'used' | 'expired' | 'revoked' | 'unknown';

export interface FoundLink {
  state: LinkState;
  link: OneTimeLink | undefined;
}

/**
 * What a link is good for at this moment. Looking uses nothing up, because mail scanners and browsers look ahead; whoever
 * acts on it calls `oneTimeLinks.use` in the same transaction and goes by its answer.
 */
export async function findLink(
  stores: Pick<Stores, 'oneTimeLinks' | 'people'>,
  { token, purpose, now }: { token: string; purpose: LinkPurpose; now: string },
): Promise<FoundLink> {
  const link = await stores.oneTimeLinks.findByTokenHash(hashToken(token));
  if (link?.purpose !== purpose) return { state: 'unknown', link: undefined };
  return { state: await stateOf(stores, link, now), link };
}

async function stateOf(stores: Pick<Stores, 'people'>, link: OneTimeLink, now: string): Promise<LinkState> {
  if (link.usedAt !== null) return 'used';
  if (link.revokedAt !== null || !(await isStillBound(stores, link))) return 'revoked';
  return link.expiresAt <= now ? 'expired' : 'open';
}
