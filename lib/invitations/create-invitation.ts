import * as z from 'zod';
import { command } from '../command';
import { getInvitable, refused, requireMailTurn, tellOfInvitation } from './get-invitable';
import { inviteInside } from './invite-inside';
import { isOpen, stateOfInvitation } from './model';

/** Asks an administrator of a tenant by mail to come in and activate it. */
export const createInvitation = command({
  name: 'invitation.create',
  input: z.strictObject({ tenantId: z.string(), personId: z.string() }),
  async run(context, { tenantId, personId }) {
    const { stores, now } = context;
    const { tenant, person } = await getInvitable(context, { tenantId, personId });
    const present = await stores.invitations.findOfPerson(personId);
    if (present && isOpen(stateOfInvitation(present, now)))
      throw refused({
        code: 'invited-already',
        message: `${person.name} is invited already. Send the invitation again, or revoke it.`,
      });
    await requireMailTurn(context, person.email);
    const invitation = await inviteInside(context, { tenant, person });
    return { result: invitation, audit: tellOfInvitation(invitation, person, { after: invitation }) };
  },
});
