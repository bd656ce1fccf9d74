import * as z from 'zod';
import { notFound } from '../problem';
import { query } from '../query';

/** One tenant, also while it lies in the bin (`deletedAt` is set then). */
export const getTenant = query({
  name: 'tenant.get',
  input: z.strictObject({ id: z.string() }),
  async run({ stores }, { id }) {
    const tenant = await stores.tenants.find(id);
    if (!tenant) throw notFound('tenant');
    return tenant;
  },
});
