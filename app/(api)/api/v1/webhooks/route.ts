import { created, json } from '@/app/_server/json-answer';
import { readAddress, readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { checkWebhookUrl } from '@/app/_server/webhook-target';
import { answerOf, listedAnswerOf } from '@/lib/webhooks/answers';
import { createWebhook } from '@/lib/webhooks/create-webhook';
import { listWebhooks } from '@/lib/webhooks/read-webhooks';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async GET({ ask, url }) {
    const { items, next } = await ask(listWebhooks, async () => readAddress(url));
    return json({ items: items.map(listedAnswerOf), next });
  },

  async POST({ run, request, context, url }) {
    const { secret, ...webhook } = await run(createWebhook, async () =>
      checkWebhookUrl(context, await readObject(request)),
    );
    return created(url, { ...answerOf(webhook), ...(secret !== undefined && { secret }) });
  },
});
