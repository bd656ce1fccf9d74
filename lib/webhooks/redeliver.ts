import * as z from 'zod';
import { command } from '../command';
import { Problem } from '../problem';
import { getDeliveryOf, getSealed, requireActive } from './find-webhook';
import { type Delivery, testType } from './model';
import { labelOf } from './tell-webhook';

/** Sends one delivery again, to the byte as it was, whatever became of it. */
export const redeliver = command({
  name: 'webhook.redeliver',
  input: z.strictObject({ webhookId: z.string(), id: z.string() }),
  async run(context, { webhookId, id }) {
    const { stores, now } = context;
    const webhook = await getSealed(context, webhookId);
    const before = await getDeliveryOf(context, { webhookId, id });
    if (before.type === testType) throw testsOnce();
    requireActive(webhook);
    const after: Delivery = { ...before, state: 'waiting', tries: 0, nextAttemptAt: now, endedAt: null };
    await stores.webhooks.saveDelivery(after);
    await stores.webhooks.save({ id: webhookId, retryAt: null });
    const { eventId, sequence, type } = before;
    const told = { delivery: id, eventId, sequence, type };
    return { result: after, audit: { ...subjectOf(webhook), after: told } };
  },
});

const since = z.iso
  .datetime({ offset: true, error: 'A moment looks like 2027-03-31T23:59:59Z.' })
  .transform((value) => new Date(value).toISOString());

/** The same for all that failed since a moment, in the order of their events. */
export const redeliverFailed = command({
  name: 'webhook.redeliver',
  input: z.strictObject({ id: z.string(), since: since.meta({ description: 'What failed from then on.' }) }),
  async run(context, { id, since }) {
    const webhook = await getSealed(context, id);
    requireActive(webhook);
    const deliveries = await context.stores.webhooks.retryFailed(id, since, context.now);
    if (deliveries === 0) return { result: { deliveries }, audit: null };
    await context.stores.webhooks.save({ id, retryAt: null });
    const audit = { ...subjectOf(webhook), outcome: 'failed', after: { since, deliveries } };
    return { result: { deliveries }, audit };
  },
});

function subjectOf(webhook: { id: string; description: string; url: string }) {
  return { entity: 'webhook', id: webhook.id, label: labelOf(webhook) } as const;
}

function testsOnce(): Problem {
  return new Problem({
    kind: 'conflict',
    code: 'webhook-test-over',
    message: 'A test is sent once. Send another one.',
  });
}
