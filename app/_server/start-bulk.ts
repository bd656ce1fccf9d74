import type { Context } from '@/lib/context';
import type { Job } from '@/lib/jobs/model';
import { type BulkJob, bulkSteps } from './bulk-work';
import { startInBackground } from './run-in-background';

/** Changes many things in the background; `title` is what the button said: "Activate 12 840 tenants". */
export function startBulk(context: Context, title: string, input: BulkJob): Promise<Job> {
  return startInBackground(context, { kind: 'bulk-change', title, steps: bulkSteps, input });
}
