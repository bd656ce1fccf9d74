import * as z from 'zod';
import { command } from '../../command';
import { parseInput } from '../../parse-input';
import { insertTenant } from '../../tenants/create-tenant';
import { TenantDraft } from '../../tenants/model';
import { TelephonyProfileDraft } from '../../tenants/telephony-profile';
import { findSystem } from './find-system';
import { nameTenant } from './name-tenant';

/**
 * Makes a tenant of which only the telephony profile is known, as the vendor's page has it. It is active at once: on an
 * MX-ONE a customer works as soon as it is there, and this door knows no other state (docs/decisions/0021).
 */
export const createCustomer = command({
  name: 'tenant.create',
  input: z.strictObject({ telephony: TelephonyProfileDraft }),
  async run(context, { telephony: sent }) {
    const { stores } = context;
    const telephony = { ...sent, system: (await findSystem(stores, sent.system)).name };
    const draft = parseInput(TenantDraft, await nameTenant(stores, telephony));
    return insertTenant(context, { draft: { ...draft, telephony }, status: 'active' });
  },
});
