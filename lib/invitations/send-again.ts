import * as z from 'zod';
import { command } from '../command';
import { getRenewable, refused, requireMailTurn, tellOfInvitation } from './get-invitable';
import { inviteAgain } from './invite-inside';
import { isOpen, stateOfInvitation } from './model';

/** A new mail with a new link. The links of earlier mails end. */
export const sendAgain = command({
  name: 'invitation.send-again',
  input: z.strictObject({ id: z.string() }),
  async run(context, { id }) {
    const { invitation: before, tenant, person } = await getRenewable(context, id);
    if (!isOpen(stateOfInvitation(before, context.now)))
      throw refused({
        code: 'not-open',
        message: 'This invitation is over. Invite the person again instead.',
      });
    await requireMailTurn(context, person.email);
    const after = await inviteAgain(context, { tenant, person }, before);
    return { result: after, audit: tellOfInvitation(after, person, { before, after }) };
  },
});
