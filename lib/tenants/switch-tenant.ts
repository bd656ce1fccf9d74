import * as z from 'zod';
import { command } from '../command';
import { ExpectedVersion } from '../expected-version';
import { requireOutside } from '../partners/require-outside';
import { getLive, requireVersion, saveTenant } from './change-tenant';

const input = z.strictObject({ id: z.string(), expectedVersion: ExpectedVersion });

/** Puts a tenant into service. One that is active already stays as it is. */
export const activateTenant = command({
  name: 'tenant.activate',
  input,
  async run(context, { id, expectedVersion }) {
    const tenant = await getLive(context, id);
    await requireVersion(context, tenant, expectedVersion);
    return tenant.status === 'active'
      ? { result: tenant, audit: null }
      : saveTenant(context, tenant, { status: 'active' });
  },
});

/** Takes a tenant out of service. One that is inactive already stays as it is. */
export const deactivateTenant = command({
  name: 'tenant.deactivate',
  input,
  async run(context, { id, expectedVersion }) {
    const tenant = await getLive(context, id);
    await requireVersion(context, tenant, expectedVersion);
    requireOutside(context, tenant);
    return tenant.status === 'inactive'
      ? { result: tenant, audit: null }
      : saveTenant(context, tenant, { status: 'inactive' });
  },
});
