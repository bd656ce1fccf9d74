'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import {
  readMeantPerson,
  readNewPerson,
  readPersonChange,
  readPersonSwitch,
} from '@/app/_account/posted-person';
import { action } from '@/app/_server/action';
import { inScope } from '@/app/_server/scope';
import { createTenantPerson } from '@/lib/accounts/tenant-people/create-tenant-person';
import { removeTenantPerson } from '@/lib/accounts/tenant-people/remove-tenant-person';
import { updateTenantPerson } from '@/lib/accounts/tenant-people/update-tenant-person';

export const addTenantPersonAction = action(createTenantPerson, {
  input: readNewPerson,
  then: () => refresh(),
});

export const saveTenantPersonAction = action(updateTenantPerson, {
  input: readPersonChange,
  then: async (person) => redirect(await inScope(`/tenants/${person.tenantId}?tab=people`)),
});

export const switchTenantPersonAction = action(updateTenantPerson, {
  input: readPersonSwitch,
  then: () => refresh(),
});

export const removeTenantPersonAction = action(removeTenantPerson, {
  input: readMeantPerson,
  then: async (person) => redirect(await inScope(`/tenants/${person.tenantId}?tab=people`)),
});
