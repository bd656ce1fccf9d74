import * as z from 'zod';
import { command } from '../command';
import { ExpectedVersion } from '../expected-version';
import { getLive, requireVersion, saveTenant } from '../tenants/change-tenant';
import { noLimits } from './model';
import { requireRoomBelow } from './require-depth';

/** Makes a tenant a partner, without limits. One that is a partner already stays as it is. */
export const appointPartner = command({
  name: 'partner.appoint',
  input: z.strictObject({ id: z.string(), expectedVersion: ExpectedVersion }),
  async run(context, { id, expectedVersion }) {
    const tenant = await getLive(context, id);
    await requireVersion(context, tenant, expectedVersion);
    if (tenant.isPartner) return { result: tenant, audit: null };
    await requireRoomBelow(context, tenant.partnerId);
    return saveTenant(context, tenant, { isPartner: true, limits: noLimits });
  },
});
