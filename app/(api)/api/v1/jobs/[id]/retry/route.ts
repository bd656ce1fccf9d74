import { json } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { runInBackground } from '@/app/_server/run-in-background';
import { answerOf } from '@/lib/jobs/answers';
import { retryJob } from '@/lib/jobs/retry-job';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async POST({ run, params: { id }, context }) {
    const job = await run(retryJob, { id });
    runInBackground(context, job);
    return json(answerOf(job), { status: 201, headers: { location: `/api/v1/jobs/${job.id}` } });
  },
});
