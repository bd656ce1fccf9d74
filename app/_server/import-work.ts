import * as z from 'zod';
import type { Context } from '@/lib/context';
import type { Job, JobResult } from '@/lib/jobs/model';
import type { JobProgress } from '@/lib/jobs/progress';
import type { JobWork } from '@/lib/jobs/run-job';
import { lockTimeouts } from '@/lib/locks/model';
import { applyImport } from '@/lib/transfer/apply-import';
import { inspectImport } from '@/lib/transfer/inspect-import';
import { readInChild } from './read-in-child';
import { archiveFile, discardArchive } from './spool';

/** Without a digest the archive is only looked into. */
const ImportJob = z.object({
  importId: z.string(),
  planDigest: z.string().optional(),
  lockTimeout: z.number().default(lockTimeouts.standard),
});

export function importWork(context: Context, job: Job): JobWork {
  const { importId, planDigest, lockTimeout } = ImportJob.parse(job.input);
  return (progress) =>
    planDigest === undefined
      ? inspect(context, { importId, jobId: job.id, progress })
      : apply(context, { importId, planDigest, lockTimeout, jobId: job.id, progress });
}

interface Inspecting {
  importId: string;
  jobId: string;
  progress: JobProgress;
}

async function inspect(context: Context, { importId, jobId, progress }: Inspecting): Promise<JobResult> {
  const deps = { read: readInChild, fileOf: archiveFile, progress };
  const found = await inspectImport(context, { id: importId, jobId }, deps);
  if (found.state === 'refused') await discardArchive(importId);
  const summary =
    found.state === 'refused'
      ? `The archive was refused: ${found.refusal?.message ?? 'it cannot be read.'}`
      : `The plan of ${found.tenantName ?? found.fileName} is drawn. Nothing is imported yet.`;
  return { summary, href: `/import/${importId}` };
}

interface Applying {
  importId: string;
  planDigest: string;
  lockTimeout: number;
  jobId: string;
  progress: JobProgress;
}

async function apply(
  context: Context,
  { importId, jobId, progress, ...asked }: Applying,
): Promise<JobResult> {
  const deps = { read: readInChild, fileOf: archiveFile, discard: discardArchive, progress, jobId };
  const { tenantName, targetId } = await applyImport(context, { id: importId, ...asked }, deps);
  const summary =
    targetId === null
      ? `${tenantName ?? 'The tenant'} was imported.`
      : `The package was imported into ${tenantName ?? 'the tenant'}.`;
  return { summary, href: `/import/${importId}` };
}
