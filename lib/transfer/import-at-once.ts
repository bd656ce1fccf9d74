import * as z from 'zod';
import { command, execute } from '../command';
import type { Context } from '../context';
import { lockTimeouts } from '../locks/model';
import { requirePermission } from '../permissions';
import { type Conflict, keyOfAll } from './conflicts';
import { ImportDraft, newImport } from './create-import';
import { applySteps, type ImportDeps } from './import-deps';
import { refuseImport } from './inspect-import';
import { keepTouched } from './keep-touched';
import type { ImportChoices, PlanChoice } from './model';
import { applyingBrokeOff, sayFailure } from './say-failure';
import { stageAndWrite, takeTurn } from './stage-and-write';
import type { TenantImport } from './store';

export interface AtOnce {
  /** Under which the archive lies in the spool; the import gets the same id. */
  id: string;
  fileName: string;
  bytes?: number;
  lockTimeout?: number;
  /** The vendor's unless something else is said. */
  choices?: ImportChoices;
}

/**
 * What the vendor does without asking (domain.md 1.5): numbers of another tenant are left out range by range; numbers
 * that are assigned to nobody are assigned, also those in quarantine (B18). What stands against the tenant itself stays
 * open, and is answered with 409.
 */
const silently: Partial<Record<Conflict, PlanChoice>> = {
  'access-number-held': 'skip',
  'access-number-quarantined': 'take',
  'access-number-reserved': 'skip',
  'directory-number-held': 'skip',
  'directory-number-on-hold': 'skip',
  'email-taken': 'skip',
  'person-exists': 'skip',
  'calling-list-exists': 'skip',
};

export const vendorChoices: ImportChoices = {
  status: 'as-it-was',
  items: Object.fromEntries(
    Object.entries(silently).map(([conflict, choice]) => [keyOfAll(conflict as Conflict), { choice }]),
  ),
};

/**
 * The vendor's way: waits for the lock, then reads, plans and applies in one go. Throws `busy` when the lock is not free
 * in time, and then leaves no trace; `conflict` for a GUID, url, name or customer number that is taken, told apart. The
 * report is kept all the same.
 */
export async function importAtOnce(
  context: Context,
  { id, fileName, bytes = 0, lockTimeout = lockTimeouts.standard, choices = vendorChoices }: AtOnce,
  deps: ImportDeps,
): Promise<TenantImport> {
  for (const permission of ['import.create', 'import.apply'] as const)
    requirePermission(context.actor, permission);
  await deps.progress?.step(applySteps[0]);
  return takeTurn(context, { id, title: `Import ${fileName}`, lockTimeout }, deps, async (signal) => {
    await execute(context, beginAtOnce, { id, fileName, bytes, choices });
    try {
      const applied = await keepTouched(context, id, () =>
        stageAndWrite(context, { id, planDigest: null, targetId: null }, deps, signal),
      );
      await deps.discard?.(id);
      return applied;
    } catch (error) {
      // Its archive is not kept, so nobody can go on with it: whoever sent it sends it again.
      await execute(context, refuseImport, { id, ...sayFailure(error, applyingBrokeOff) }).catch(
        () => undefined,
      );
      throw error;
    }
  });
}

/** No plan is shown: what was decided beforehand holds. */
export const beginAtOnce = command({
  name: 'import.apply',
  input: ImportDraft.extend({ id: z.string(), choices: z.custom<ImportChoices>() }),
  async run(context, { choices, ...draft }) {
    const applying: TenantImport = { ...newImport(context, draft), choices, state: 'applying' };
    await context.stores.imports.insert(applying);
    return { result: applying, audit: null };
  },
});
