import * as z from 'zod';
import { linkPath, tokenOf } from '../accounts/links/link-token';
import { command } from '../command';
import { getRenewable, refused, tellOfInvitation } from './get-invitable';

/**
 * The link that the last mail carries, to be handed over in another way: by telephone, by a messenger. Whoever has it
 * comes in as that person, so that each look at it is in the log.
 */
export const copyLink = command({
  name: 'invitation.copy-link',
  input: z.strictObject({ id: z.string() }),
  secrets: ['path'],
  async run(context, { id }) {
    const { stores, serverKey, now } = context;
    const { invitation, person } = await getRenewable(context, id);
    const link = await stores.oneTimeLinks.find(invitation.linkId);
    const isGood = link && link.usedAt === null && link.revokedAt === null && link.expiresAt > now;
    if (!isGood || invitation.revokedAt !== null)
      throw refused({
        code: 'no-good-link',
        message: 'The link is over. Send the invitation again, then copy the new link.',
      });
    return {
      /** Path and query under the address of the console. */
      result: { path: linkPath('invitation', tokenOf(serverKey, link)), expiresAt: link.expiresAt },
      audit: tellOfInvitation(invitation, person, { after: { expiresAt: link.expiresAt } }),
    };
  },
});
