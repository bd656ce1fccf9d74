import * as z from 'zod';
import { notFound } from '../problem';
import { query } from '../query';

export const listTelephonySystems = query({
  name: 'telephony-system.list',
  input: z.strictObject({}),
  run: ({ stores }) => stores.telephonySystems.list(),
});

export const getTelephonySystem = query({
  name: 'telephony-system.get',
  input: z.strictObject({ id: z.string() }),
  async run({ stores }, { id }) {
    const system = await stores.telephonySystems.find(id);
    if (!system) throw notFound('telephony system');
    return { ...system, tenants: await stores.telephonySystems.countTenants(id) };
  },
});
