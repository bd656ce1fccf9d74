import * as z from 'zod';
import { command } from '../command';
import { notFound, Problem } from '../problem';
import { isActive } from './active';
import type { Job } from './model';
import { isRepeatable } from './repeatable';
import { newJob, tellOfJob } from './start-job';

/**
 * A new job for what failed, was cancelled or was interrupted in another one. Its work finds in `input.again` whose
 * failed part it is.
 */
export const retryJob = command({
  name: 'job.retry',
  input: z.strictObject({ id: z.string() }),
  async run(context, { id }) {
    const { stores } = context;
    const job = await stores.jobs.find(id);
    if (!job) throw notFound('job');
    if (isActive(job)) {
      throw new Problem({
        kind: 'conflict',
        code: 'job-running',
        message: 'This job still runs. Cancel it first, or wait for its end.',
      });
    }
    if (!isRepeatable(job))
      throw new Problem({ kind: 'conflict', code: 'nothing-to-retry', message: whyNot(job) });
    const input = { ...(job.input as object), again: job.id };
    const { kind, title, tenantId, steps } = job;
    const again = newJob(context, { kind, title, tenantId, steps: steps.map(({ name }) => name), input });
    await stores.jobs.insert(again);
    return { result: again, audit: tellOfJob(again) };
  },
});

function whyNot({ kind, state }: Job): string {
  if (kind === 'calling-list-upload')
    return 'The file is not kept. Upload it again on the page of its tenant.';
  return state === 'done' ? 'Nothing in this job failed.' : 'This job cannot be repeated.';
}
