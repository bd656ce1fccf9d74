import * as z from 'zod';
import { notFound } from '../problem';
import { query } from '../query';

/** All telephony systems by name; a provider has tens, not thousands. */
export const listTelephonySystems = query({
  name: 'telephony-system.list',
  input: z.strictObject({}),
  run: ({ stores }) => stores.telephonySystems.list(),
});

/** The same, each with the number of tenants (in the bin or not) that have a profile on it. */
export const listTelephonySystemsInUse = query({
  name: 'telephony-system.list',
  input: z.strictObject({}),
  async run({ stores }) {
    const tenants = await stores.telephonySystems.countAllTenants();
    const systems = await stores.telephonySystems.list();
    return systems.map((system) => ({ ...system, tenants: tenants.get(system.id) ?? 0 }));
  },
});

/**
 * One telephony system, how many tenants (in the bin or not) have a profile on it, and the exceptions for dialling
 * that all of its customers share (M10).
 */
export const getTelephonySystem = query({
  name: 'telephony-system.get',
  input: z.strictObject({ id: z.string() }),
  async run({ stores }, { id }) {
    const system = await stores.telephonySystems.find(id);
    if (!system) throw notFound('telephony system');
    return {
      system,
      tenants: await stores.telephonySystems.countTenants(id),
      sharedExceptions: await stores.telephonySystems.listExceptions(id),
    };
  },
});

/** The exceptions for dialling that all customers of a system share (M10), by the system's name. */
export const listSharedExceptions = query({
  name: 'telephony-system.get',
  input: z.strictObject({ system: z.string() }),
  async run({ stores }, { system: name }) {
    const system = await stores.telephonySystems.findByName(name);
    return system ? stores.telephonySystems.listExceptions(system.id) : [];
  },
});
