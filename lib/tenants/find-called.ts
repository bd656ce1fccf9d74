import * as z from 'zod';
import { hiddenHolder } from '../partners/model';
import { query } from '../query';
import { nameKey } from './keys';

/** The tenants outside the bin that have exactly this name or url, in whatever letter case: two at most. */
export const findTenantsCalled = query({
  name: 'tenant.list',
  // No database keeps a NUL, so nobody is called by one.
  input: z.strictObject({ text: z.string().transform((text) => text.replaceAll('\0', ' ')) }),
  async run({ stores }, { text }): Promise<{ id: string; name: string }[]> {
    const found = await stores.tenants.findHolders({ nameKey: nameKey(text), url: text.toLowerCase() });
    const seen = found.filter(({ id }) => id !== hiddenHolder.id);
    return [...new Map(seen.map(({ id, name }) => [id, { id, name }])).values()];
  },
});
