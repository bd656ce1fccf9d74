import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readInChild } from '@/app/_server/read-in-child';
import { execute } from '@/lib/command';
import type { Context } from '@/lib/context';
import { conflict, Problem } from '@/lib/problem';
import { applyImport } from '@/lib/transfer/apply-import';
import { chooseForImport } from '@/lib/transfer/choose-import';
import { createImport } from '@/lib/transfer/create-import';
import { discardImport } from '@/lib/transfer/discard-import';
import type { ImportDeps } from '@/lib/transfer/import-deps';
import { inspectImport } from '@/lib/transfer/inspect-import';
import type { ImportPlan, PlanItem } from '@/lib/transfer/model';
import type { TenantImport } from '@/lib/transfer/store';
import type { Given } from './arguments';
import { exitCodes } from './exit-codes';
import { openContext } from './opened';
import { readChoices } from './read-choices';
import { refuseUnknownChoices } from './refuse-unknown-choices';
import { requireFile } from './require-file';
import { describeItems, describePlan } from './say-plan';
import { sayJob } from './say-progress';
import { write, writeJson } from './write';

/** Imports an archive as the console does: reads it, draws the plan, and applies exactly that one, or nothing. */
export async function importArchive(given: Given, signal: AbortSignal): Promise<number> {
  const file = await requireFile(given, given.subject);
  const choices = await readChoices(given);
  const context = await openContext(given);
  const { size: bytes } = await stat(file);
  const { id } = await execute(context, createImport, { fileName: basename(file), bytes });
  const progress = sayJob(signal);
  // The archive stays where it is: nothing is copied, and nothing but the report is kept.
  const deps: ImportDeps = { read: readInChild, fileOf: () => file, progress };
  try {
    const planned = await plan(context, { id, choices }, deps);
    if (!planned.applicable) return await refusePlan(context, planned, given);
    signal.throwIfAborted();
    const { lockTimeout, planDigest = planned.digest ?? '' } = given;
    const applied = await applyImport(context, { id, planDigest, lockTimeout }, deps);
    progress.end();
    await report(context, applied, given);
    return exitCodes.done;
  } catch (error) {
    progress.end();
    await discard(context, id);
    throw error;
  }
}

interface Planning {
  id: string;
  choices: Awaited<ReturnType<typeof readChoices>>;
}

async function plan(context: Context, { id, choices }: Planning, deps: ImportDeps): Promise<TenantImport> {
  const inspected = await inspectImport(context, { id }, deps);
  if (inspected.refusal) throw refusalOf(inspected.refusal);
  if (choices.status === 'as-it-was' && Object.keys(choices.items).length === 0) return inspected;
  const planned = await execute(context, chooseForImport, { id, ...choices });
  refuseUnknownChoices(choices.items, await listItems(context, id));
  return planned;
}

/** The archive itself is to blame; its issues name the entry. */
function refusalOf({ message, issues }: NonNullable<TenantImport['refusal']>): Problem {
  return new Problem({ kind: 'invalid', code: issues[0]?.code ?? 'archive-refused', message, issues });
}

async function refusePlan(context: Context, planned: TenantImport, { json }: Given): Promise<number> {
  const found = await planOf(context, planned);
  await discard(context, planned.id);
  if (json) await writeJson(found);
  else await write('stdout', describePlan(found));
  const message = 'Nothing was imported, because the plan has conflicts that nobody decided.';
  await write('stderr', `${conflict([{ path: '', code: 'plan-undecided', message }]).message}\n`);
  return exitCodes.conflict;
}

async function report(context: Context, applied: TenantImport, { json }: Given): Promise<void> {
  const plan = await planOf(context, applied);
  const { id, state, tenantId, tenantName } = applied;
  if (json) return writeJson({ id, state, tenant: { id: tenantId, name: tenantName }, plan });
  const left = plan.items.filter(({ verdict }) => !['create', 'assign', 'keep', 'replace'].includes(verdict));
  if (left.length > 0) await write('stdout', describeItems(left));
  await write('stderr', `${tenantName} was imported. What was left out stands above and in the console.\n`);
}

async function planOf(
  context: Context,
  { id, digest, counts, applicable }: TenantImport,
): Promise<ImportPlan> {
  return { digest: digest ?? '', applicable, counts, items: await listItems(context, id) };
}

const itemsAtOnce = 1000;

async function listItems({ storage }: Context, id: string): Promise<PlanItem[]> {
  const items: PlanItem[] = [];
  for (;;) {
    const after = items.at(-1)?.position ?? 0;
    const page = await storage.read.imports.listItems(id, {}, { after, limit: itemsAtOnce });
    items.push(...page);
    if (page.length < itemsAtOnce) return items;
  }
}

/** What was not applied is of no use to anybody: its archive is not in the spool. */
async function discard(context: Context, id: string): Promise<void> {
  const found = await context.storage.read.imports.find(id);
  if (found && found.state !== 'applied')
    await execute(context, discardImport, { id }).catch(() => undefined);
}
