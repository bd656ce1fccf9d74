'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { createTenantPerson } from '@/lib/accounts/tenant-people/create-tenant-person';
import { removeTenantPerson } from '@/lib/accounts/tenant-people/remove-tenant-person';
import { updateTenantPerson } from '@/lib/accounts/tenant-people/update-tenant-person';
import { createInvitation } from '@/lib/invitations/create-invitation';
import { sendAgain } from '@/lib/invitations/send-again';
import { portalAction } from '../../../_portal-action';

export const addPersonAction = portalAction(createTenantPerson, {
  input: ({ tenantId, name = '', email = '', loginId, invite }) => ({
    tenantId,
    name,
    email,
    loginId: loginId || null,
    invite: invite === 'on',
  }),
  then: () => refresh(),
});

export const savePersonAction = portalAction(updateTenantPerson, {
  input: ({ tenantId, id, name, email, loginId, expectedVersion }) => ({
    tenantId,
    id,
    name,
    email,
    loginId: loginId || null,
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
