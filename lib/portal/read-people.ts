import * as z from 'zod';
import type { Person } from '../accounts/model';
import { type Invitation, stateOfInvitation } from '../invitations/model';
import { type QueryContext, query } from '../query';
import type { PortalPerson } from './model';
import { openPortal } from './open-portal';
import { Url } from './read-portal';

export const listPortalPeople = query({
  name: 'portal.read',
  input: z.strictObject({ url: Url }),
  async run(context, { url }) {
    const { tenant } = await openPortal(context, url);
    return readPeople(context, tenant.id);
  },
});

export async function readPeople(
  { stores, actor, now }: Pick<QueryContext, 'stores' | 'actor' | 'now'>,
  tenantId: string,
): Promise<PortalPerson[]> {
  const people = await stores.people.listOfTenant(tenantId);
  const invitations = await stores.invitations.listOfTenant(tenantId);
  const self = actor.kind === 'person' ? actor.personId : undefined;
  return people.map((person) => {
    const own = invitations
      .filter(({ personId }) => personId === person.id)
      .toSorted((a, b) => b.sentAt.localeCompare(a.sentAt))[0];
    return showPerson(person, own, { now, self });
  });
}

function showPerson(
  person: Person,
  invitation: Invitation | undefined,
  { now, self }: { now: string; self: string | undefined },
): PortalPerson {
  const { id, name, email, loginId, secondFactorAt, disabledAt, version } = person;
  const state = stateOf(person, invitation, now);
  const isOpen = state === 'invited' || state === 'expired';
  return {
    id,
    name,
    email,
    loginId,
    state,
    invitationId: isOpen && invitation ? invitation.id : null,
    sentAt: isOpen && invitation ? invitation.sentAt : null,
    secondFactor: secondFactorAt !== null,
    disabledAt,
    version,
    isSelf: id === self,
  };
}

function stateOf(
  { disabledAt, mustChangePassword }: Person,
  invitation: Invitation | undefined,
  now: string,
): PortalPerson['state'] {
  if (disabledAt !== null) return 'disabled';
  if (!mustChangePassword) return 'active';
  const state = invitation && stateOfInvitation(invitation, now);
  if (state === 'sent' || state === 'opened') return 'invited';
  return state === 'expired' ? 'expired' : 'not-invited';
}
