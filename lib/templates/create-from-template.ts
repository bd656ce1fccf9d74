import type * as z from 'zod';
import type { ExecuteOptions } from '../command';
import type { Context } from '../context';
import type { JobProgress } from '../jobs/progress';
import type { Tenant } from '../tenants/model';
import type { TemplateApplication } from './plan-from-template';

export interface MadeFromTemplate {
  tenant: Tenant;
  /** Of the report, which is kept among the imports. */
  importId: string;
}

/**
 * Makes a tenant from a kept template, all or nothing: waits for the import lock, plans again, writes only if the plan is
 * the one that was looked at. Throws `invalid` for answers that cannot be, `conflict` with what stands against them or
 * what changed, `busy` when the lock is not free in time.
 */
export async function createFromTemplate(
  _context: Context,
  _input: z.input<typeof TemplateApplication> & { lockTimeout?: number },
  _deps: { progress?: JobProgress } = {},
  _options: ExecuteOptions = {},
): Promise<MadeFromTemplate> {
  throw new Error('not yet');
}
