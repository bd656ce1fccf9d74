import type { Stores } from '../stores';
import { hashToken } from './hash-token';
import { between } from './instants';
import type { OneTimeLink } from './store';

export const firstRunPurpose = 'first-run';
export const firstRunHours = 24;

export type FirstRunState = 'open' | 'used' | 'expired' | 'unknown' | 'people-exist';

/** What a first-run link is good for at this moment. */
export async function findFirstRunLink(
  { people, oneTimeLinks }: Pick<Stores, 'people' | 'oneTimeLinks'>,
  { token, now }: { token: string; now: string },
): Promise<{ state: FirstRunState; link: OneTimeLink | undefined }> {
  // Before the link: whoever sees the person that another use of it has just made sees that it is used up, too.
  const hasPeople = (await people.count()) > 0;
  const found = await oneTimeLinks.findByTokenHash(hashToken(token));
  const link = found?.purpose === firstRunPurpose ? found : undefined;
  if (link?.usedAt) return { state: 'used', link };
  if (hasPeople) return { state: 'people-exist', link };
  if (!link) return { state: 'unknown', link };
  return { state: between(now, link.expiresAt) > 0 ? 'open' : 'expired', link };
}
