import * as z from 'zod';
import { command } from '../command';
import { ExpectedVersion } from '../expected-version';
import { getLive, requireVersion } from '../tenants/change-tenant';
import { moveBelow } from './move-below';

/**
 * Moves a tenant, or a partner with everything below it, to another partner, or to the provider with null. In a scope
 * null is the partner of the scope.
 */
export const assignPartner = command({
  name: 'tenant.assign-partner',
  input: z.strictObject({
    id: z.string(),
    expectedVersion: ExpectedVersion,
    partnerId: z.string({ error: 'A partner is named by its id; null is the provider.' }).nullable(),
  }),
  async run(context, { id, expectedVersion, partnerId }) {
    const tenant = await getLive(context, id);
    await requireVersion(context, tenant, expectedVersion);
    return moveBelow(context, tenant, partnerId);
  },
});
