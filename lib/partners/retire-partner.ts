import * as z from 'zod';
import { command } from '../command';
import { ExpectedVersion } from '../expected-version';
import { getLive, requireVersion } from '../tenants/change-tenant';
import { endPartnership } from './end-partnership';

/**
 * Makes a partner an ordinary tenant again. Throws `conflict` while tenants belong to it. Its limits are forgotten, and
 * its partner administrators go on as administrators of the one tenant.
 */
export const retirePartner = command({
  name: 'partner.retire',
  input: z.strictObject({ id: z.string(), expectedVersion: ExpectedVersion }),
  async run(context, { id, expectedVersion }) {
    const tenant = await getLive(context, id);
    await requireVersion(context, tenant, expectedVersion);
    return tenant.isPartner ? endPartnership(context, tenant) : { result: tenant, audit: null };
  },
});
