import { json } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { deliveryDetailOf } from '@/lib/webhooks/answers';
import { getDelivery } from '@/lib/webhooks/read-webhooks';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask, params: { id: webhookId, deliveryId: id } }) =>
    json(deliveryDetailOf(await ask(getDelivery, { webhookId, id }))),
});
