import * as z from 'zod';
import { command } from '../command';
import type { Tenant } from '../tenants/model';
import { BringUpPlanInput } from './drift';

/** Brings these parts of a tenant up to the newest version, exactly as the plan said. */
export const bringUp = command({
  name: 'template.bring-up',
  input: BringUpPlanInput.extend({
    planDigest: z.string({ error: 'Send the digest of the plan as it was looked at.' }),
  }),
  async run(): Promise<{ result: Tenant; audit: null }> {
    throw new Error('not yet');
  },
});
