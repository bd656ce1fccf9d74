import * as z from 'zod';
import { query } from '../query';
import { findDemoMark } from './mark';

/** Since when the demo set is loaded and how many tenants it brought; undefined while it is not. */
export const findDemo = query({
  name: 'demo.find',
  input: z.strictObject({}),
  async run({ stores }): Promise<{ loadedAt: string; tenants: number } | undefined> {
    const mark = await findDemoMark(stores.settings);
    return mark && { loadedAt: mark.loadedAt, tenants: mark.tenantIds.length };
  },
});
