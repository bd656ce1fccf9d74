import * as z from 'zod';
import { command } from '../command';
import { notFound, Problem } from '../problem';
import { isActive } from './active';
import type { Job } from './model';
import { tellOfJob } from './start-job';

/** Asks a job to stop; it does so within a second, where what it has done until then allows it. */
export const cancelJob = command({
  name: 'job.cancel',
  input: z.strictObject({ id: z.string() }),
  async run({ stores }, { id }) {
    const job = await stores.jobs.find(id);
    if (!job) throw notFound('job');
    if (!isActive(job)) {
      throw new Problem({
        kind: 'conflict',
        code: 'job-ended',
        message: 'This job has ended already; there is nothing left to cancel.',
      });
    }
    if (job.cancelRequested) return { result: job, audit: null };
    const after: Job = { ...job, cancelRequested: true };
    await stores.jobs.save(after);
    return { result: after, audit: tellOfJob(after) };
  },
});
