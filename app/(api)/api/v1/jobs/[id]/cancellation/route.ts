import { json } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { answerOf } from '@/lib/jobs/answers';
import { cancelJob } from '@/lib/jobs/cancel-job';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: async ({ run, params: { id } }) => json(answerOf(await run(cancelJob, { id }))),
});
