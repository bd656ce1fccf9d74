import { json } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { deliveryAnswerOf } from '@/lib/webhooks/answers';
import { redeliver } from '@/lib/webhooks/redeliver';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  POST: async ({ run, params: { id: webhookId, deliveryId: id } }) =>
    json(deliveryAnswerOf(await run(redeliver, { webhookId, id }))),
});
