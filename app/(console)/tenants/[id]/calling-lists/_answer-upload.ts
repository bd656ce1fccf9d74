import { setTimeout as sleep } from 'node:timers/promises';
import { listHref } from '@/components/calling-lists/list-address';
import type { CallingList } from '@/lib/calling-lists/model';
import type { Job } from '@/lib/jobs/model';

const patienceMs = 1500;

/** Where to look next: at the list when it is read quickly, otherwise at the job that reads it. */
export async function answerUpload({ job, list }: { job: Job; list: Promise<CallingList> }) {
  const made = await Promise.race([list, sleep(patienceMs)]);
  return { href: made ? `${listHref(made)}?done=uploaded` : `/jobs/${job.id}` };
}
