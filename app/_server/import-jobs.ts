import { setTimeout as sleep } from 'node:timers/promises';
import type { ExecuteOptions } from '@/lib/command';
import type { Context } from '@/lib/context';
import type { Job } from '@/lib/jobs/model';
import { lockTimeouts } from '@/lib/locks/model';
import { applySteps, inspectSteps } from '@/lib/transfer/import-deps';
import type { TenantImport } from '@/lib/transfer/store';
import { startInBackground } from './run-in-background';

/** Reads an archive that came in and draws its plan. */
export function startInspection(context: Context, { id, fileName }: TenantImport): Promise<Job> {
  return startInBackground(context, {
    kind: 'import',
    title: `Look into ${fileName}`,
    steps: inspectSteps,
    input: { importId: id },
  });
}

const patienceMs = 1500;

/** A small archive is read at once; for a large one its page shows how far it is. */
export async function waitAWhile({ storage }: Context, id: string): Promise<void> {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    await sleep(50);
    const found = await storage.read.imports.find(id);
    if (found?.state !== 'receiving' && found?.state !== 'reading') return;
  }
}

const mostPatienceMs = 10_000;

/** Until the plan is seen to be applied, or has been already; a page that came sooner would show it untouched. */
export async function waitUntilBegun({ storage }: Context, id: string, jobId: string): Promise<void> {
  const began = Date.now();
  for (let passed = 0; passed < mostPatienceMs; passed = Date.now() - began) {
    await sleep(50);
    const found = await storage.read.imports.find(id);
    const isBegun = found?.state !== 'planned' && found?.state !== 'failed';
    if (isBegun && (found?.state === 'applied' || passed > patienceMs)) return;
    if ((await storage.read.jobs.find(jobId))?.finishedAt) return;
  }
}

/** Applies the plan with this digest. */
export function startApplication(
  context: Context,
  { id, tenantName, fileName }: Pick<TenantImport, 'id' | 'tenantName' | 'fileName'>,
  planDigest: string,
  options: ExecuteOptions = {},
): Promise<Job> {
  const title = `Import ${tenantName ?? fileName}`;
  const input = { importId: id, planDigest, lockTimeout: lockTimeouts.standard };
  return startInBackground(context, { kind: 'import', title, steps: applySteps, input }, options);
}
