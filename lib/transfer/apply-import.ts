import * as z from 'zod';
import type { Context } from '../context';
import { lockTimeouts } from '../locks/model';
import type { ImportDeps } from './import-deps';
import type { TenantImport } from './store';

export const LockTimeout = z.coerce
  .number({ error: 'The lockTimeout is a whole number of seconds.' })
  .int({ error: 'The lockTimeout is a whole number of seconds.' })
  .min(0, { error: 'The lockTimeout is 0 or more.' })
  .max(lockTimeouts.longest, { error: `The lockTimeout is at most ${lockTimeouts.longest} seconds.` })
  .default(lockTimeouts.standard);

export const ImportApplication = z.strictObject({
  id: z.string(),
  planDigest: z.string({ error: 'Send the digest of the plan as it was looked at.' }),
  lockTimeout: LockTimeout,
});

/** Applies exactly the plan that was looked at, all or nothing; a second time it answers what it did. */
export async function applyImport(
  _context: Context,
  _input: z.input<typeof ImportApplication>,
  _deps: ImportDeps,
): Promise<TenantImport> {
  throw new Error('not there yet');
}
