import type { JobDoing } from '@/components/jobs/job-progress';
import type { Job } from '@/lib/jobs/model';

export function doingOf({ state, steps, done, total, cancelRequested }: Job): JobDoing {
  return { state, steps, done, total, cancelRequested, at: new Date().toISOString() };
}
