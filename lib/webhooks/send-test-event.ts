import * as z from 'zod';
import { command } from '../command';
import { conflict } from '../problem';
import { getSealed } from './find-webhook';
import { type Delivery, testType } from './model';
import { labelOf } from './tell-webhook';

/** Sends a signed event that tells of nothing, once and also while the webhook is paused. */
export const sendTestEvent = command({
  name: 'webhook.test',
  input: z.strictObject({ id: z.string() }),
  async run(context, { id }) {
    const { stores, now, newId, requestId } = context;
    const webhook = await getSealed(context, id);
    if (await stores.webhooks.findTest(id)) throw onItsWay();
    const eventId = newId();
    const event = { id: eventId, type: testType, at: now, sequence: 0, webhookId: id, requestId };
    const delivery: Delivery = {
      id: newId(),
      webhookId: id,
      sequence: 0,
      eventId,
      type: testType,
      body: JSON.stringify(event),
      state: 'waiting',
      attempts: 0,
      tries: 0,
      nextAttemptAt: now,
      createdAt: now,
      endedAt: null,
    };
    await stores.webhooks.insertDeliveries([delivery]);
    const audit = {
      entity: 'webhook',
      id,
      label: labelOf(webhook),
      after: { delivery: delivery.id },
    } as const;
    return { result: delivery, audit };
  },
});

function onItsWay() {
  const message = 'A test is on its way already. Look at it first.';
  return conflict([{ path: '', code: 'webhook-test-waiting', message }]);
}
