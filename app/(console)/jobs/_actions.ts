'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { runInBackground } from '@/app/_server/run-in-background';
import { cancelJob } from '@/lib/jobs/cancel-job';
import { retryJob } from '@/lib/jobs/retry-job';

export const cancelJobAction = action(cancelJob, { then: () => refresh() });

/** Leads to the new job, which does what failed in this one. */
export const retryJobAction = action(retryJob, {
  then(job, _posted, context) {
    runInBackground(context, job);
    redirect(`/jobs/${job.id}`);
  },
});
