import * as z from 'zod';
import { command } from '../command';
import { closedLink } from './closed-link';
import { LinkToken } from './find-invitation';
import { requireMailTurn, tellOfInvitation } from './get-invitable';
import { inviteAgain } from './invite-inside';
import { lookUpLink } from './look-up-link';

/** Whoever holds a link that is too old has a new one sent: to the address of the invitation, whoever they are. */
export const askAgain = command({
  name: 'invitation.ask-again',
  input: z.object({ token: LinkToken }),
  secrets: ['token'],
  async run(context, { token }) {
    const found = await lookUpLink(context.stores, { token, now: context.now });
    if (found.door !== 'expired') throw closedLink(found.door === 'open' ? 'replaced' : found.door);
    const { invitation: before, person, tenant } = found;
    await requireMailTurn(context, person.email);
    const after = await inviteAgain(context, { tenant, person }, before);
    return { result: undefined, audit: tellOfInvitation(after, person, { before, after }) };
  },
});
