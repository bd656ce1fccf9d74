import * as z from 'zod';
import { type CommandOutcome, command } from '../command';
import { LinkToken } from './find-invitation';
import { tellOfInvitation } from './get-invitable';
import { lookUpLink } from './look-up-link';

/** Notes that the page of a link was looked at for the first time, by whomever; the link stays as good as it was. */
export const openInvitation = command({
  name: 'invitation.open',
  input: z.object({ token: LinkToken }),
  secrets: ['token'],
  async run({ stores, now }, { token }): Promise<CommandOutcome<undefined>> {
    const found = await lookUpLink(stores, { token, now });
    const nothing = { result: undefined, audit: null };
    if (found.door !== 'open' || found.invitation.openedAt !== null) return nothing;
    const { link, invitation: before, person } = found;
    const after = { ...before, openedAt: now, updatedAt: now, version: before.version + 1 };
    await stores.oneTimeLinks.markOpened(link.id, now);
    await stores.invitations.save(after);
    return { result: undefined, audit: tellOfInvitation(after, person, { before, after }) };
  },
});
