import type { PartnerScope } from '../partners/model';
import { beyondPartner, only } from '../partners/scope/only';
import type { Webhook } from './model';
import type { WebhookStore } from './store';

/** Only those that partners of this subtree keep; sending is for the server itself, which has no scope. */
export function scopeWebhooks(all: WebhookStore, { partnerIds }: PartnerScope): WebhookStore {
  const isTheirs = ({ ownerId }: Pick<Webhook, 'ownerId'>) =>
    ownerId !== null && partnerIds.includes(ownerId);
  const seen = <Found extends Webhook>(webhook: Found | undefined) =>
    webhook && isTheirs(webhook) ? webhook : undefined;
  /** For what goes by a webhook's id: a command has looked before, so this is for the one that forgot to. */
  async function demand(id: string): Promise<void> {
    if (!seen(await all.find(id))) throw beyondPartner();
  }
  return only<WebhookStore>({
    list: (filter, page) => all.list({ ...filter, owners: partnerIds }, page),
    countOwn: (ownerId) => all.countOwn(ownerId),
    find: async (id) => seen(await all.find(id)),
    findSealed: async (id) => seen(await all.findSealed(id)),
    async insert(webhook) {
      if (!isTheirs(webhook)) throw beyondPartner();
      await all.insert(webhook);
    },
    async save(webhook) {
      await demand(webhook.id);
      await all.save(webhook);
    },
    async remove(id) {
      await demand(id);
      await all.remove(id);
    },
    async findDelivery(id) {
      const delivery = await all.findDelivery(id);
      return delivery && seen(await all.find(delivery.webhookId)) ? delivery : undefined;
    },
    async insertDeliveries(deliveries) {
      for (const { webhookId } of deliveries) await demand(webhookId);
      await all.insertDeliveries(deliveries);
    },
    async saveDelivery(delivery) {
      await demand(delivery.webhookId);
      await all.saveDelivery(delivery);
    },
    async listDeliveries(filter, page) {
      await demand(filter.webhookId);
      return all.listDeliveries(filter, page);
    },
    async countDeliveries(ids, since) {
      for (const id of ids) await demand(id);
      return all.countDeliveries(ids, since);
    },
    async findTest(webhookId) {
      await demand(webhookId);
      return all.findTest(webhookId);
    },
    async retryFailed(webhookId, since, now) {
      await demand(webhookId);
      return all.retryFailed(webhookId, since, now);
    },
    async skipWaiting(webhookId, now) {
      await demand(webhookId);
      return all.skipWaiting(webhookId, now);
    },
    async listAttempts(deliveryId) {
      const delivery = await all.findDelivery(deliveryId);
      await demand(delivery?.webhookId ?? '');
      return all.listAttempts(deliveryId);
    },
  });
}
