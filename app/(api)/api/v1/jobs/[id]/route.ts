import { json } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { answerOf } from '@/lib/jobs/answers';
import { getJob } from '@/lib/jobs/read-jobs';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, params: { id } }) => json(answerOf(await ask(getJob, { id }))),
});
