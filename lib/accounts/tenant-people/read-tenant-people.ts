import * as z from 'zod';
import { notFound } from '../../problem';
import { query } from '../../query';
import { findIn } from './find-tenant-person';

/** The administrators of a tenant, by name; of one in the bin, too. */
export const listTenantPeople = query({
  name: 'tenant-person.list',
  input: z.strictObject({ tenantId: z.string() }),
  async run({ stores }, { tenantId }) {
    if (!(await stores.tenants.find(tenantId))) throw notFound('tenant');
    return stores.people.listOfTenant(tenantId);
  },
});

export const getTenantPerson = query({
  name: 'tenant-person.list',
  input: z.strictObject({ tenantId: z.string(), id: z.string() }),
  run: ({ stores }, { tenantId, id }) => findIn(stores, tenantId, id),
});
