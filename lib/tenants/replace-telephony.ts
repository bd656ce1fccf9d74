import * as z from 'zod';
import { command } from '../command';
import { ExpectedVersion } from '../expected-version';
import { getLive, requireVersion, saveDraft } from './change-tenant';
import { toDraft } from './model';

/** Puts a whole telephony profile in place of the tenant's own; null removes it. */
export const replaceTelephony = command({
  name: 'tenant.update',
  input: z.strictObject({
    id: z.string(),
    /** The version the caller read; a newer one is not overwritten. */
    expectedVersion: ExpectedVersion,
    telephony: z.unknown(),
  }),
  async run(context, { id, expectedVersion, telephony }) {
    const tenant = await getLive(context, id);
    await requireVersion(context, tenant, expectedVersion);
    return saveDraft(context, tenant, { ...toDraft(tenant), telephony });
  },
});
