import * as z from 'zod';
import { command } from '../../command';
import { ExpectedVersion } from '../../expected-version';
import { deleteTenant } from '../../tenants/delete-tenant';
import { getByNumber } from './read-tenant-by-id';

/** Moves a tenant to the bin, from which the console restores it. */
export const removeTenantByNumber = command({
  name: 'tenant.delete',
  input: z.strictObject({ number: z.number().optional(), expectedVersion: ExpectedVersion }),
  async run(context, { number, expectedVersion }) {
    const { id } = await getByNumber(context.stores, number);
    return deleteTenant.run(context, { id, expectedVersion }, undefined);
  },
});
