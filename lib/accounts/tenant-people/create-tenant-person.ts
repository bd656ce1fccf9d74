import * as z from 'zod';
import { command } from '../../command';
import { requireMailTurn, tellOfInvitation } from '../../invitations/get-invitable';
import { inviteInside } from '../../invitations/invite-inside';
import { requireOwnTenant } from '../../portal/require-own-tenant';
import { getLive } from '../../tenants/change-tenant';
import { newPerson } from '../new-person';
import { requireFreeNames, requireRoleIn, tellOf } from './find-tenant-person';
import { TenantPersonDraft } from './model';

/**
 * Adds an administrator to a tenant, without a password: nobody can sign in as them before they were invited. With
 * `invite` that is done at once; the history then tells of both.
 */
export const createTenantPerson = command({
  name: 'tenant-person.create',
  input: TenantPersonDraft.extend({ tenantId: z.string() }),
  async run(context, { tenantId, name, email, loginId, role, invite }) {
    const { stores, now, newId } = context;
    requireOwnTenant(context.actor, tenantId);
    const tenant = await getLive(context, tenantId);
    requireRoleIn(context.actor, tenant, { to: role });
    await requireFreeNames(stores, { email, loginId }, { tenantId });
    if (invite) await requireMailTurn(context, email);
    const person = newPerson({
      id: newId(),
      email,
      name,
      role,
      loginId,
      mustChangePassword: true,
      tenantId,
      now,
    });
    await stores.people.insertMany([person]);
    const added = tellOf(person, { after: person });
    if (!invite) return { result: person, audit: added };
    const invitation = await inviteInside(context, { tenant, person });
    return { result: person, audit: [added, tellOfInvitation(invitation, person, { after: invitation })] };
  },
});
