import { json } from '@/app/_server/json-answer';
import { resource } from '@/app/_server/resource';
import { deliveryAnswerOf } from '@/lib/webhooks/answers';
import { sendTestEvent } from '@/lib/webhooks/send-test-event';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  async POST({ run, params: { id } }) {
    const delivery = await run(sendTestEvent, { id });
    const location = `/api/v1/webhooks/${id}/deliveries/${delivery.id}`;
    return json(deliveryAnswerOf(delivery), { status: 201, headers: { location } });
  },
});
