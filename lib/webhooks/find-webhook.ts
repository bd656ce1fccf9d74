import type { Context } from '../context';
import { notFound, Problem } from '../problem';
import type { Stores } from '../stores';
import type { Delivery, SealedWebhook, Webhook } from './model';

type Inside = { stores: Stores };

/** Throws `not-found`. */
export async function getSealed({ stores }: Inside, id: string): Promise<SealedWebhook> {
  const webhook = await stores.webhooks.findSealed(id);
  if (webhook) return webhook;
  throw notFound('webhook');
}

/** Throws `not-found`, also where the delivery is another webhook's. */
export async function getDeliveryOf(
  { stores }: Inside,
  { webhookId, id }: { webhookId: string; id: string },
): Promise<Delivery> {
  const delivery = await stores.webhooks.findDelivery(id);
  if (delivery?.webhookId === webhookId) return delivery;
  throw notFound('delivery');
}

/** Throws `conflict` for one that is paused. */
export function requireActive(webhook: Webhook): void {
  if (webhook.state === 'active') return;
  throw new Problem({
    kind: 'conflict',
    code: 'webhook-paused',
    message: 'This webhook is paused, so that nothing is sent. Resume it first.',
  });
}

/** What seals a secret, so that it cannot be taken for another kind of sealed text. */
const purpose = 'webhook secret';

export function sealSecret({ serverKey }: Pick<Context, 'serverKey'>, secret: string): string {
  return serverKey.seal(purpose, secret);
}

export function unsealSecret({ serverKey }: Pick<Context, 'serverKey'>, sealed: string): string {
  return serverKey.unseal(purpose, sealed);
}

/** What a secret begins with, so that people and scanners see what they have found. */
export function newWebhookSecret({ newSecret }: Pick<Context, 'newSecret'>): string {
  return `whsec_${newSecret()}`;
}
