import { isStillBound } from '../accounts/links/link-binding';
import type { OneTimeLink } from '../accounts/store';
import type { Stores } from '../stores';
import type { Mail } from './model';

type Reading = Pick<Stores, 'oneTimeLinks' | 'people'>;

/** `none`: it carries none. `over`: used, expired, taken back, its person disabled, or their address or password changed. */
export type CarriedLink = { state: 'none' | 'over' } | { state: 'open'; link: OneTimeLink };

/** The link that a mail carries, and whether it is still good. */
export async function findCarriedLink(
  stores: Reading,
  { linkId }: Pick<Mail, 'linkId'>,
  now: string,
): Promise<CarriedLink> {
  if (linkId === null) return { state: 'none' };
  const link = await stores.oneTimeLinks.find(linkId);
  if (!link || link.usedAt !== null || link.revokedAt !== null || link.expiresAt <= now)
    return { state: 'over' };
  const person = link.personId === null ? undefined : await stores.people.find(link.personId);
  const isGood = person?.disabledAt === null && (await isStillBound(stores, link));
  return isGood ? { state: 'open', link } : { state: 'over' };
}
