import type { Context } from '@/lib/context';
import type { Job, JobKind } from '@/lib/jobs/model';
import type { JobWork } from '@/lib/jobs/run-job';
import { Problem } from '@/lib/problem';
import { bulkWork } from './bulk-work';
import { exportWork } from './export-work';
import { importWork } from './import-work';

/** What each kind of job does, from what its `input` says; so that it can be done again. */
const works: Partial<Record<JobKind, (context: Context, job: Job) => JobWork>> = {
  'bulk-change': bulkWork,
  export: exportWork,
  import: importWork,
};

export function workOf(context: Context, job: Job): JobWork {
  const work = works[job.kind];
  if (work) return work(context, job);
  return () => {
    throw new Problem({
      kind: 'conflict',
      code: 'job-not-repeatable',
      message: 'This job cannot be repeated. Begin it again where it was begun.',
    });
  };
}
