import { json } from '@/app/_server/json-answer';
import { joinAddress, readAddress } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { deliveryAnswerOf } from '@/lib/webhooks/answers';
import { listDeliveries } from '@/lib/webhooks/read-webhooks';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async GET({ ask, params: { id: webhookId }, url }) {
    const { items, next } = await ask(listDeliveries, async () =>
      joinAddress(readAddress(url), { webhookId }),
    );
    return json({ items: items.map(deliveryAnswerOf), next });
  },
});
