import * as z from 'zod';
import { query } from '../query';

/** The tenant outside the bin that has this url, in whatever letter case; undefined when none has. */
export const findTenantByUrl = query({
  name: 'tenant.get',
  input: z.strictObject({ url: z.string() }),
  run: ({ stores }, { url }) => stores.tenants.findByUrl(url.toLowerCase()),
});

/** The url of each of some tenants, by their ids. */
export const listTenantUrls = query({
  name: 'tenant.list',
  input: z.strictObject({
    ids: z.array(z.string()).max(1000, { error: 'At most 1000 tenants can be asked about at once.' }),
  }),
  run: ({ stores }, { ids }) => stores.tenants.listUrls(ids),
});
