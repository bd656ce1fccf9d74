'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { createTenantPerson } from '@/lib/accounts/tenant-people/create-tenant-person';
import { removeTenantPerson } from '@/lib/accounts/tenant-people/remove-tenant-person';
import { updateTenantPerson } from '@/lib/accounts/tenant-people/update-tenant-person';
import { execute } from '@/lib/command';
import { createInvitation } from '@/lib/invitations/create-invitation';
import { sendAgain } from '@/lib/invitations/send-again';
import { Problem } from '@/lib/problem';
import { portalAction } from '../../../_portal-action';

/** Added and invited. Where the invitation is refused, the list says that it is still to be sent, and offers it. */
export const addPersonAction = portalAction(createTenantPerson, {
  input: ({ tenantId, name = '', email = '' }) => ({ tenantId, name, email }),
  async then({ id }, { tenantId }, context) {
    try {
      await execute(context, createInvitation, { tenantId, personId: id });
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
    refresh();
  },
});

export const savePersonAction = portalAction(updateTenantPerson, {
  input: ({ tenantId, id, name, email, expectedVersion }) => ({
    tenantId,
    id,
    name,
    email,
    expectedVersion: Number(expectedVersion),
  }),
  then: () => redirect('/portal/people'),
});

export const switchPersonAction = portalAction(updateTenantPerson, {
  input: ({ tenantId, id, disabled, expectedVersion }) => ({
    tenantId,
    id,
    disabled: disabled === 'true',
    expectedVersion: Number(expectedVersion),
  }),
  then: () => refresh(),
});

export const removePersonAction = portalAction(removeTenantPerson, {
  input: ({ tenantId, id, expectedVersion }) => ({ tenantId, id, expectedVersion: Number(expectedVersion) }),
  then: () => redirect('/portal/people'),
});

export const invitePersonAction = portalAction(createInvitation, {
  input: ({ tenantId, personId }) => ({ tenantId, personId }),
  then: () => refresh(),
});

export const inviteAgainAction = portalAction(sendAgain, {
  input: ({ id }) => ({ id }),
  then: () => refresh(),
});
