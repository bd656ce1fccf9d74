import type { ExecuteOptions } from '@/lib/command';
import type { Context } from '@/lib/context';
import type { Job } from '@/lib/jobs/model';
import { runJob } from '@/lib/jobs/run-job';
import { type NewJob, startJob } from '@/lib/jobs/start-job';
import { workOf } from './job-works';
import { logDefect } from './log';

/** Begins the work of a job, which goes on after the answer; its page shows how far it is. */
export function runInBackground(context: Context, job: Job): void {
  const { requestId, door } = context;
  const onDefect = (error: unknown) => logDefect(error, { requestId, door, path: `/jobs/${job.id}` });
  void runJob(context, job, workOf(context, job), onDefect);
}

/** A job that is worked on from now on. The same `idempotencyKey` gives the same job again, which is not begun twice. */
export async function startInBackground(
  context: Context,
  job: NewJob,
  options: ExecuteOptions = {},
): Promise<Job> {
  const started = await startJob(context, job, options);
  runInBackground(context, started);
  return started;
}
