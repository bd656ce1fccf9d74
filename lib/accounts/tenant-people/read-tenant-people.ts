import * as z from 'zod';
import { requireOwnTenant } from '../../portal/require-own-tenant';
import { notFound } from '../../problem';
import { query } from '../../query';
import { findIn } from './find-tenant-person';

/** The administrators of a tenant, by name; of one in the bin, too. */
export const listTenantPeople = query({
  name: 'tenant-person.list',
  input: z.strictObject({ tenantId: z.string() }),
  async run({ stores, actor }, { tenantId }) {
    requireOwnTenant(actor, tenantId);
    if (!(await stores.tenants.find(tenantId))) throw notFound('tenant');
    return stores.people.listOfTenant(tenantId);
  },
});

export const getTenantPerson = query({
  name: 'tenant-person.list',
  input: z.strictObject({ tenantId: z.string(), id: z.string() }),
  run({ stores, actor }, { tenantId, id }) {
    requireOwnTenant(actor, tenantId, 'person');
    return findIn(stores, tenantId, id);
  },
});
