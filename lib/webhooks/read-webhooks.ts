import * as z from 'zod';
import { day, shift } from '../accounts/instants';
import { PageLimit } from '../page-limit';
import { notFound } from '../problem';
import { type QueryContext, query } from '../query';
import { getDeliveryOf } from './find-webhook';
import { type Attempt, type Delivery, deliveryStates, type Webhook } from './model';
import type { DeliveryCounts } from './store';

/** A webhook with what became of the deliveries of the last 24 hours, and the name of its partner. */
export interface ListedWebhook extends Webhook {
  lastDay: DeliveryCounts;
  partnerName: string | null;
}

export const WebhookListInput = z.strictObject({
  limit: PageLimit,
  after: z.string().optional().meta({ description: 'The next of the page before.' }),
});

/** Newest first. */
export const listWebhooks = query({
  name: 'webhook.list',
  input: WebhookListInput,
  async run(context, page): Promise<{ items: ListedWebhook[]; next: string | null }> {
    const { items, next } = await context.stores.webhooks.list({}, page);
    return { items: await withCounts(context, items), next };
  },
});

export const getWebhook = query({
  name: 'webhook.list',
  input: z.strictObject({ id: z.string() }),
  async run(context, { id }): Promise<ListedWebhook> {
    const webhook = await context.stores.webhooks.find(id);
    const [listed] = webhook ? await withCounts(context, [webhook]) : [];
    if (listed) return listed;
    throw notFound('webhook');
  },
});

async function withCounts(
  { stores, now }: QueryContext,
  webhooks: readonly Webhook[],
): Promise<ListedWebhook[]> {
  const ids = webhooks.map(({ id }) => id);
  const counts = await stores.webhooks.countDeliveries(ids, shift(now, -day));
  const listed: ListedWebhook[] = [];
  for (const webhook of webhooks) {
    const { partnerId } = webhook;
    const partner = partnerId === null ? undefined : await stores.tenants.find(partnerId);
    const lastDay = counts.get(webhook.id) ?? { waiting: 0, delivered: 0, failed: 0 };
    listed.push({ ...webhook, lastDay, partnerName: partner?.name ?? null });
  }
  return listed;
}

export const DeliveryListInput = z.strictObject({
  state: z.enum(deliveryStates, { error: `The state is one of ${deliveryStates.join(', ')}.` }).optional(),
  limit: PageLimit,
  after: z.string().optional().meta({ description: 'The next of the page before.' }),
});

/** Newest first. */
export const listDeliveries = query({
  name: 'webhook.list',
  input: DeliveryListInput.extend({ webhookId: z.string() }),
  async run({ stores }, { webhookId, state, limit, after }) {
    if (!(await stores.webhooks.find(webhookId))) throw notFound('webhook');
    return stores.webhooks.listDeliveries({ webhookId, state }, { limit, after });
  },
});

export interface DeliveryDetail extends Delivery {
  /** Latest first. */
  tried: Attempt[];
}

export const getDelivery = query({
  name: 'webhook.list',
  input: z.strictObject({ webhookId: z.string(), id: z.string() }),
  async run(context, wanted): Promise<DeliveryDetail> {
    const delivery = await getDeliveryOf(context, wanted);
    return { ...delivery, tried: await context.stores.webhooks.listAttempts(delivery.id) };
  },
});
