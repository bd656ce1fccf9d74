'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { createTenantPerson } from '@/lib/accounts/tenant-people/create-tenant-person';
import { removeTenantPerson } from '@/lib/accounts/tenant-people/remove-tenant-person';
import { updateTenantPerson } from '@/lib/accounts/tenant-people/update-tenant-person';

export const addTenantPersonAction = action(createTenantPerson, {
  input: ({ tenantId, name = '', email = '', loginId, invite }) => ({
    tenantId,
    name,
    email,
    loginId: loginId || null,
    invite: invite === 'on',
  }),
  then: () => refresh(),
});

export const saveTenantPersonAction = action(updateTenantPerson, {
  input: ({ tenantId, id, name, email, loginId, expectedVersion }) => ({
    tenantId,
    id,
    name,
    email,
    loginId: loginId || null,
    expectedVersion: Number(expectedVersion),
  }),
  then: (person) => redirect(`/tenants/${person.tenantId}?tab=people`),
});

export const switchTenantPersonAction = action(updateTenantPerson, {
  input: ({ tenantId, id, disabled, expectedVersion }) => ({
    tenantId,
    id,
    disabled: disabled === 'true',
    expectedVersion: Number(expectedVersion),
  }),
  then: () => refresh(),
});

export const removeTenantPersonAction = action(removeTenantPerson, {
  input: ({ tenantId, id, expectedVersion }) => ({ tenantId, id, expectedVersion: Number(expectedVersion) }),
  then: (person) => redirect(`/tenants/${person.tenantId}?tab=people`),
});
