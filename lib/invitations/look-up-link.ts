import { findLink } from '../accounts/links/find-link';
import type { Person } from '../accounts/model';
import type { OneTimeLink } from '../accounts/store';
import type { Stores } from '../stores';
import type { Tenant } from '../tenants/model';
import { type Invitation, stateOfInvitation } from './model';

/** What the page of a link has to say. Each but `open` ends there, with a way on of its own. */
export type LinkDoor =
  | 'open'
  | 'expired'
  | 'used'
  | 'done'
  | 'revoked'
  | 'replaced'
  | 'in-bin'
  | 'frozen'
  | 'unknown';

export type LookedUp =
  | { door: 'unknown' }
  | {
      door: Exclude<LinkDoor, 'unknown'>;
      link: OneTimeLink;
      invitation: Invitation;
      person: Person;
      tenant: Tenant;
    };

/** To whom a token from a mail belongs, and whether it still opens something. */
export async function lookUpLink(
  stores: Pick<Stores, 'oneTimeLinks' | 'people' | 'invitations' | 'tenants'>,
  { token, now }: { token: string; now: string },
): Promise<LookedUp> {
  const { state, link } = await findLink(stores, { token, purpose: 'invitation', now });
  if (!link?.personId) return { door: 'unknown' };
  const person = await stores.people.find(link.personId);
  const invitation =
    (await stores.invitations.findByLink(link.id)) ?? (await stores.invitations.findOfPerson(link.personId));
  const tenant = invitation && (await stores.tenants.find(invitation.tenantId));
  if (!person || !tenant) return { door: 'unknown' };
  const found = { link, invitation, person, tenant };
  return { door: doorOf(found, state, now), ...found };
}

function doorOf(
  { link, invitation, person, tenant }: Omit<Extract<LookedUp, { link: OneTimeLink }>, 'door'>,
  state: Awaited<ReturnType<typeof findLink>>['state'],
  now: string,
): Exclude<LinkDoor, 'unknown'> {
  if (tenant.deletedAt !== null) return 'in-bin';
  if (person.disabledAt !== null) return 'revoked';
  const passed = stateOfInvitation(invitation, now);
  if (passed === 'done') return 'done';
  // Whoever has a password of their own signs in with it, and shows the second factor that they may have by now.
  const cameIn = !person.mustChangePassword || person.secondFactorAt !== null;
  if (passed === 'accepted' || state === 'used' || cameIn)
    return tenant.status === 'active' ? 'done' : 'used';
  if (passed === 'revoked') return 'revoked';
  if (invitation.linkId !== link.id || state === 'revoked') return 'replaced';
  if (state === 'expired') return 'expired';
  return tenant.frozen === null ? 'open' : 'frozen';
}
