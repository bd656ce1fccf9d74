import { read } from '@/app/_server/context';
import type { ImportDoing } from '@/components/transfer/import-progress';
import { getJob } from '@/lib/jobs/read-jobs';
import { getLock } from '@/lib/locks/get-lock';
import { Problem } from '@/lib/problem';
import type { TenantImport } from '@/lib/transfer/store';

/** How far the work on an import is, and who stands in its way. */
export async function readDoing({ id, state, jobId }: TenantImport): Promise<ImportDoing> {
  const [job, lock] = [jobId === null ? null : await findJob(jobId), await read(getLock, {})];
  const isOther = lock !== null && lock.holderId !== id && lock.holderId !== jobId;
  return {
    state,
    job: job && { id: job.id, state: job.state, steps: job.steps, done: job.done, total: job.total },
    holder: isOther ? { title: lock.holderTitle, name: lock.holderName } : null,
    at: new Date().toISOString(),
  };
}

async function findJob(id: string) {
  try {
    return await read(getJob, { id });
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') return null;
    throw error;
  }
}
