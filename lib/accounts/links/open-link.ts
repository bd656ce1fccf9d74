import type { CommandContext } from '../../context';
import { hashToken } from '../hash-token';
import { shift } from '../instants';
import type { OneTimeLink } from '../store';
import { bindingOf } from './link-binding';
import { type LinkPurpose, tokenOf } from './link-token';

interface NewLink {
  purpose: LinkPurpose;
  personId: string;
  /** How long it is good for, in milliseconds. */
  lasts: number;
  /** Of another make, compared by whoever uses the link up; without one it is bound to address and password. */
  binding?: string;
}

/** Makes a link for a person, in the transaction of the command that causes it. Earlier ones stay: see `revokeByPerson`. */
export async function openLink(
  { stores, now, newId, serverKey }: Pick<CommandContext, 'stores' | 'now' | 'newId' | 'serverKey'>,
  { purpose, personId, lasts, binding }: NewLink,
): Promise<OneTimeLink> {
  const credentials = await stores.people.findCredentialsById(personId);
  if (!credentials) throw new Error('A link is made for somebody who exists.');
  const link: OneTimeLink = {
    id: newId(),
    purpose,
    personId,
    createdAt: now,
    expiresAt: shift(now, lasts),
    openedAt: null,
    usedAt: null,
    revokedAt: null,
    binding: binding ?? bindingOf(credentials),
  };
  await stores.oneTimeLinks.insert(link, hashToken(tokenOf(serverKey, link)));
  return link;
}
