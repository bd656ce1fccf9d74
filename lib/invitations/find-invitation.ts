import * as z from 'zod';
import { query } from '../query';
import { type LinkDoor, lookUpLink } from './look-up-link';

export const LinkToken = z
  .string({ error: 'Open the link from the mail again.' })
  .max(200, { error: 'This is not the link from the mail. Open it again.' });

/** What the page of a link shows. Only whoever has the token gets to know whose it is. */
export type ShownInvitation =
  | { door: 'unknown' }
  | {
      door: Exclude<LinkDoor, 'unknown'>;
      tenant: { name: string; url: string; isActive: boolean };
      person: { name: string; email: string };
      inviterName: string;
      expiresAt: string;
      /** Somebody gave them one at first, which ends with their own. */
      hasInitialPassword: boolean;
      /** The address of somebody else who is signed in here. */
      signedInAs: string | null;
      isSignedIn: boolean;
    };

/** Whose link this is and what it still opens. Looking uses nothing up. */
export const findInvitation = query({
  name: 'invitation.find',
  input: z.object({ token: LinkToken }),
  async run({ stores, now, actor }, { token }): Promise<ShownInvitation> {
    const found = await lookUpLink(stores, { token, now });
    if (found.door === 'unknown') return found;
    const { door, tenant, person, invitation } = found;
    const credentials = await stores.people.findCredentialsById(person.id);
    return {
      door,
      tenant: { name: tenant.name, url: tenant.url, isActive: tenant.status === 'active' },
      person: { name: person.name, email: person.email },
      inviterName: invitation.createdByName,
      expiresAt: found.link.expiresAt,
      hasInitialPassword: Boolean(credentials?.passwordHash),
      signedInAs: actor.kind === 'person' && actor.personId !== person.id ? actor.email : null,
      isSignedIn: actor.kind === 'person' && actor.personId === person.id,
    };
  },
});
