'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import {
  readMeantPerson,
  readNewPerson,
  readPersonChange,
  readPersonSwitch,
} from '@/app/_account/posted-person';
import { createTenantPerson } from '@/lib/accounts/tenant-people/create-tenant-person';
import { removeTenantPerson } from '@/lib/accounts/tenant-people/remove-tenant-person';
import { updateTenantPerson } from '@/lib/accounts/tenant-people/update-tenant-person';
import { createInvitation } from '@/lib/invitations/create-invitation';
import { sendAgain } from '@/lib/invitations/send-again';
import { portalAction } from '../../../_portal-action';

export const addPersonAction = portalAction(createTenantPerson, {
  input: readNewPerson,
  then: () => refresh(),
});

export const savePersonAction = portalAction(updateTenantPerson, {
  input: readPersonChange,
  then: () => redirect('/portal/people'),
});

export const switchPersonAction = portalAction(updateTenantPerson, {
  input: readPersonSwitch,
  then: () => refresh(),
});

export const removePersonAction = portalAction(removeTenantPerson, {
  input: readMeantPerson,
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
