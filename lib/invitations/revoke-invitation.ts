import * as z from 'zod';
import { type CommandOutcome, command } from '../command';
import { restoreMails } from '../mail/withdraw-mails';
import { getLive } from '../tenants/change-tenant';
import { getOwn, getRenewable, refused, tellOfInvitation } from './get-invitable';
import { endLinks } from './invite-inside';
import { type Invitation, isOpen, stateOfInvitation } from './model';

const input = z.strictObject({ id: z.string() });

/** Its link ends, and a mail that has not left stays. One that is revoked already stays as it is. */
export const revokeInvitation = command({
  name: 'invitation.revoke',
  input,
  async run(context, { id }): Promise<CommandOutcome<Invitation>> {
    const { stores, now } = context;
    const before = await getOwn(context, id);
    await getLive(context, before.tenantId);
    const state = stateOfInvitation(before, now);
    if (state === 'revoked') return { result: before, audit: null };
    if (!isOpen(state))
      throw refused({
        code: 'not-open',
        message: 'This invitation was accepted, so there is no link to end. Disable the person instead.',
      });
    await endLinks(context, before.personId);
    const after = { ...before, revokedAt: now, updatedAt: now, version: before.version + 1 };
    await stores.invitations.save(after);
    const person = await stores.people.find(before.personId);
    const audit = tellOfInvitation(after, person ?? { email: '' }, { before, after });
    return { result: after, audit };
  },
});

/** Takes a revocation back: the same link counts again, and a mail that was held back leaves. */
export const restoreInvitation = command({
  name: 'invitation.restore',
  input,
  async run(context, { id }): Promise<CommandOutcome<Invitation>> {
    const { stores, now } = context;
    const { invitation: before, person } = await getRenewable(context, id);
    if (before.revokedAt === null) return { result: before, audit: null };
    const newest = await stores.invitations.findOfPerson(person.id);
    if (newest?.id !== id)
      throw refused({
        code: 'invited-since',
        message: `${person.name} was invited anew since. That invitation counts.`,
      });
    await stores.oneTimeLinks.restore(before.linkId);
    await restoreMails(context, [before.linkId]);
    const after = { ...before, revokedAt: null, updatedAt: now, version: before.version + 1 };
    await stores.invitations.save(after);
    return { result: after, audit: tellOfInvitation(after, person, { before, after }) };
  },
});
