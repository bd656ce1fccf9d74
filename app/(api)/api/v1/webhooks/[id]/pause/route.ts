import { versioned } from '@/app/_server/json-answer';
import { readAddress, readIfMatch } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { answerOf } from '@/lib/webhooks/answers';
import { pauseWebhook, resumeWebhook } from '@/lib/webhooks/change-webhook';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async POST({ run, params: { id }, request }) {
    return versioned(answerOf(await run(pauseWebhook, { id, expectedVersion: readIfMatch(request) })));
  },

  async DELETE({ run, params: { id }, request, url }) {
    const resumed = await run(resumeWebhook, async () => ({
      ...readAddress(url),
      id,
      expectedVersion: readIfMatch(request),
    }));
    return versioned(answerOf(resumed));
  },
});
