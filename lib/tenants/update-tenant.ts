import * as z from 'zod';
import { command } from '../command';
import { ExpectedVersion } from '../expected-version';
import { changeTenant, getLive, requireVersion } from './change-tenant';

/** Changes what `changes` names (RFC 7396: absent stays, null clears) and leaves the rest. */
export const updateTenant = command({
  name: 'tenant.update',
  input: z.strictObject({
    id: z.string(),
    /** The version the caller read; a newer one is not overwritten. */
    expectedVersion: ExpectedVersion,
    changes: z.record(z.string(), z.unknown(), { error: 'The changes are an object.' }),
  }),
  async run(context, { id, expectedVersion, changes }) {
    const tenant = await getLive(context, id);
    await requireVersion(context, tenant, expectedVersion);
    return changeTenant(context, tenant, changes);
  },
});
