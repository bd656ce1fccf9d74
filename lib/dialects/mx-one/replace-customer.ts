import * as z from 'zod';
import { type CommandContext, command } from '../../command';
import { ExpectedVersion } from '../../expected-version';
import { parseInput } from '../../parse-input';
import { requireVersion, saveDraft } from '../../tenants/change-tenant';
import { requireThawed } from '../../tenants/frozen';
import { toDraft } from '../../tenants/model';
import { customerNumber, TelephonyProfileDraft } from '../../tenants/telephony-profile';
import type { Customer } from './document';
import { findSystem, noCustomer } from './find-system';

const Place = z.object({ system: z.string().min(1), customerNumber });
const Whole = z.object({ telephony: TelephonyProfileDraft });

/**
 * Puts a whole telephony profile in place of the one that the customer has which the profile itself names. What the
 * vendor's document does not know stays as it is: name, url, contact, billing and the rest.
 */
export const replaceCustomer = command({
  name: 'tenant.update',
  input: z.strictObject({
    telephony: z.record(z.string(), z.unknown()),
    expectedVersion: ExpectedVersion,
  }),
  async run(context, { telephony, expectedVersion }) {
    const tenant = await findNamed(context, telephony);
    requireThawed(tenant);
    await requireVersion(context, tenant, expectedVersion);
    const { system } = tenant.telephony;
    return saveDraft(context, tenant, { ...toDraft(tenant), telephony: { ...telephony, system } });
  },
});

/** Every mistake of the document is told before it is said that nobody is meant by it. */
async function findNamed({ stores }: CommandContext, telephony: Record<string, unknown>): Promise<Customer> {
  const place = Place.safeParse(telephony);
  if (!place.success) parseInput(Whole, { telephony });
  const named = Place.parse(telephony);
  const system = await stores.telephonySystems.findByName(named.system);
  const tenant =
    system && (await stores.customers.find({ systemId: system.id, customerNumber: named.customerNumber }));
  if (tenant) return tenant;
  parseInput(Whole, { telephony });
  throw noCustomer((await findSystem(stores, named.system)).name, named.customerNumber);
}
