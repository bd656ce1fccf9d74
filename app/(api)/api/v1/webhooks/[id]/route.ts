import { noContent, resourceAnswer, versioned } from '@/app/_server/json-answer';
import { readIfMatch, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { checkWebhookChanges } from '@/app/_server/webhook-target';
import { answerOf } from '@/lib/webhooks/answers';
import { deleteWebhook, updateWebhook } from '@/lib/webhooks/change-webhook';
import { getWebhook } from '@/lib/webhooks/read-webhooks';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async GET({ ask, params: { id }, request }) {
    return resourceAnswer(request, answerOf(await ask(getWebhook, { id })));
  },

  async PATCH({ run, params: { id = '' }, request, context }) {
    const changed = await run(updateWebhook, async () => ({
      id,
      expectedVersion: readIfMatch(request),
      changes: await checkWebhookChanges(context, id, await readObject(request)),
    }));
    return versioned(answerOf(changed));
  },

  async DELETE({ run, params: { id }, request }) {
    await run(deleteWebhook, { id, expectedVersion: readIfMatch(request) });
    return noContent();
  },
});
