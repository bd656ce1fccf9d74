import * as z from 'zod';
import { command, execute } from '../command';
import type { Context } from '../context';
import { lockTimeouts } from '../locks/model';
import { parseInput } from '../parse-input';
import { mayRun, requirePermission } from '../permissions';
import { conflict, type Issue, Problem } from '../problem';
import type { ImportDeps } from './import-deps';
import { applySteps } from './import-deps';
import { keepTouched } from './keep-touched';
import { findImport } from './open-import';
import { conflictsOpen, planChanged } from './say-changes';
import { applyingBrokeOff, sayFailure } from './say-failure';
import { stageAndWrite, takeTurn } from './stage-and-write';
import type { TenantImport } from './store';

const wholeSeconds = { error: 'The lockTimeout is a whole number of seconds.' };

export const LockTimeout = z.coerce
  .number(wholeSeconds)
  .int(wholeSeconds)
  .min(0, { error: 'The lockTimeout is 0 or more.' })
  .max(lockTimeouts.longest, { error: `The lockTimeout is at most ${lockTimeouts.longest} seconds.` })
  .default(lockTimeouts.standard)
  .meta({ description: 'How many seconds to wait while another import runs; 0 does not wait.' });

export const ImportApplication = z.strictObject({
  id: z.string(),
  planDigest: z
    .string({ error: 'Send the digest of the plan as it was looked at.' })
    .meta({ description: 'Of the plan as it was looked at.' }),
  lockTimeout: LockTimeout,
});

/**
 * Applies exactly the plan that was looked at, all or nothing; a second time it answers what it did. Throws `conflict`
 * with what changed when the cluster did so, `busy` when the lock is not free in time.
 */
export async function applyImport(
  context: Context,
  input: z.input<typeof ImportApplication>,
  deps: ImportDeps,
): Promise<TenantImport> {
  requirePermission(context.actor, 'import.apply');
  const { id, planDigest, lockTimeout } = parseInput(ImportApplication, input);
  await deps.progress?.step(applySteps[0]);
  const begun = await execute(context, beginImporting, { id, planDigest, jobId: deps.jobId });
  if (begun.state === 'applied') return begun;
  try {
    const title = `Import ${begun.tenantName ?? begun.fileName}`;
    const applied = await keepTouched(context, id, () =>
      takeTurn(context, { id, title, lockTimeout }, deps, (signal) =>
        stageAndWrite(context, { id, planDigest, targetId: begun.targetId }, deps, signal),
      ),
    );
    await deps.discard?.(id);
    return applied;
  } catch (error) {
    await execute(context, endImporting, { id, ...sayFailure(error, applyingBrokeOff) }).catch(
      () => undefined,
    );
    throw error;
  }
}

/** Shows others that the plan is being applied; refuses what cannot be. */
export const beginImporting = command({
  name: 'import.apply',
  input: z.strictObject({ id: z.string(), planDigest: z.string(), jobId: z.string().optional() }),
  async run({ stores, actor, now }, { id, planDigest, jobId }) {
    const found = await findImport(stores, id);
    if (found.state === 'applied') {
      if (found.digest === planDigest) return { result: found, audit: null };
      throw refuse('import-applied', 'This archive was imported already, and by another plan.');
    }
    if (found.state === 'applying' || found.state === 'reading')
      throw refuse('import-busy', 'This archive is being read or applied just now. Wait until that is over.');
    if (found.content === null || found.digest === null)
      throw refuse('import-not-planned', 'There is no plan of this archive. Send it again.');
    if (found.digest !== planDigest) throw planChanged([]);
    if (!found.applicable)
      throw conflictsOpen(await stores.imports.listItems(id, { conflicts: true }, { limit: 1000 }));
    if ((found.counts.replace ?? 0) > 0 && !mayRun(actor, 'tenant.purge'))
      throw new Problem({
        kind: 'forbidden',
        code: 'not-allowed',
        message: 'This import takes the place of a tenant in the bin, which only an administrator may do.',
      });
    const applying: TenantImport = {
      ...found,
      state: 'applying',
      jobId: jobId ?? found.jobId,
      refusal: null,
      updatedAt: now,
    };
    await stores.imports.save(applying);
    return { result: applying, audit: null };
  },
});

function refuse(code: string, message: string): Problem {
  return conflict([{ path: '', code, message }]);
}

/** Afterwards the plan stands as it did, with why it was not applied. */
export const endImporting = command({
  name: 'import.apply',
  input: z.strictObject({ id: z.string(), message: z.string(), issues: z.array(z.custom<Issue>()) }),
  async run({ stores, now }, { id, message, issues }) {
    const found = await findImport(stores, id);
    if (found.state === 'applied') return { result: found, audit: null };
    const ended: TenantImport = { ...found, state: 'planned', refusal: { message, issues }, updatedAt: now };
    await stores.imports.save(ended);
    return { result: ended, audit: null };
  },
});
