import { json } from '@/app/_server/json-answer';
import { readAddress } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { answerOf } from '@/lib/jobs/answers';
import { listJobs } from '@/lib/jobs/read-jobs';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async GET({ ask, url }) {
    const { items, ...page } = await ask(listJobs, async () => readAddress(url));
    return json({ items: items.map(answerOf), ...page });
  },
});
