import * as z from 'zod';
import { type CommandContext, command, execute } from '../command';
import type { Context } from '../context';
import { drawPackage } from '../packages/draw-package';
import { type Issue, Problem } from '../problem';
import { getLive } from '../tenants/change-tenant';
import { beginReading } from './create-import';
import { drawPlan } from './draw-plan';
import { type ImportDeps, inspectSteps } from './import-deps';
import { keepTouched } from './keep-touched';
import type { ArchiveContent } from './model';
import { findImport } from './open-import';
import { sayFailure } from './say-failure';
import type { TenantImport } from './store';

const readingBrokeOff = 'Reading it broke off. Nothing was changed. Try again.';

export interface Inspection {
  id: string;
  /** Of the archive, once it is there. */
  bytes?: number;
  jobId?: string;
}

/**
 * Reads the archive of an import to its end and draws its plan; changes nothing of the cluster. An archive that cannot
 * be taken makes the import `refused`, with the entry and the reason; nothing is thrown for it.
 */
export async function inspectImport(
  context: Context,
  inspection: Inspection,
  { read, fileOf, progress }: ImportDeps,
): Promise<TenantImport> {
  const { id } = await execute(context, beginReading, inspection);
  try {
    await progress?.step(inspectSteps[0]);
    const content = await keepTouched(context, id, () =>
      read(fileOf(id), {
        stage: false,
        onProgress: ({ bytes, totalBytes }) => progress?.advance(bytes, totalBytes),
        ...(progress && { signal: progress.signal }),
      }),
    );
    await progress?.step(inspectSteps[1]);
    return await execute(context, planImported, { id, content });
  } catch (error) {
    if (error instanceof Problem && isOfArchive(error))
      return execute(context, refuseImport, { id, ...sayFailure(error, readingBrokeOff) });
    await execute(context, failImport, { id, ...sayFailure(error, readingBrokeOff) });
    throw error;
  }
}

/** What the archive itself is to blame for; a full disk or a busy database is not. */
function isOfArchive({ kind }: Problem): boolean {
  return (
    kind === 'malformed' || kind === 'invalid' || kind === 'too-large' || kind === 'unsupported-media-type'
  );
}

/** The content was checked by its reader, record by record. */
const Content = z.custom<ArchiveContent>((value) => typeof value === 'object' && value !== null, {
  error: 'Send what the archive holds.',
});

/** Keeps what the archive holds, with its plan. */
export const planImported = command({
  name: 'import.create',
  input: z.strictObject({ id: z.string(), content: Content }),
  async run(context, { id, content }) {
    const found = await findImport(context.stores, id);
    const planned = await planAgain(context, { ...found, state: 'planned', refusal: null }, content);
    return { result: planned, audit: null };
  },
});

/** Draws the plan of an import anew, and keeps it. */
export async function planAgain(
  context: CommandContext,
  found: TenantImport,
  content: ArchiveContent,
): Promise<TenantImport> {
  const { plan, name } = await draw(context, found, content);
  const { digest, counts, applicable } = plan;
  const planned: TenantImport = {
    ...found,
    content,
    digest,
    counts,
    applicable,
    tenantName: name,
    updatedAt: context.now,
  };
  await context.stores.imports.save(planned);
  await context.stores.imports.saveItems(found.id, plan.items);
  return planned;
}

/** As a tenant of its own, or into the one that is meant. */
async function draw(context: CommandContext, found: TenantImport, content: ArchiveContent) {
  if (found.targetId === null) {
    const { plan, deeds } = await drawPlan(context, content, found);
    return { plan, name: deeds.tenant.name };
  }
  const target = await getLive(context, found.targetId);
  const { plan } = await drawPackage(context, content, { ...found, target });
  return { plan, name: target.name };
}

const Told = z.strictObject({
  id: z.string(),
  message: z.string(),
  issues: z.array(z.custom<Issue>()),
});

/** The archive cannot be taken. */
export const refuseImport = command({
  name: 'import.create',
  input: Told,
  run: (context, told) => end(context, 'refused', told),
});

/** Something else went wrong; it can be tried again. */
export const failImport = command({
  name: 'import.create',
  input: Told,
  run: (context, told) => end(context, 'failed', told),
});

async function end(
  { stores, now }: CommandContext,
  state: 'refused' | 'failed',
  { id, message, issues }: z.output<typeof Told>,
) {
  const found = await findImport(stores, id);
  const ended: TenantImport = {
    ...found,
    state,
    refusal: { message, issues },
    applicable: false,
    updatedAt: now,
  };
  await stores.imports.save(ended);
  return { result: ended, audit: null };
}
