import type { PartnerScope } from '../partners/model';
import type { Webhook } from './model';
import type { WebhookStore } from './store';

/** Only those that partners of this subtree keep. Whatever goes by a webhook's id was found here first. */
export function scopeWebhooks(all: WebhookStore, { partnerIds }: PartnerScope): WebhookStore {
  const isTheirs = ({ ownerId }: Pick<Webhook, 'ownerId'>) =>
    ownerId !== null && partnerIds.includes(ownerId);
  const seen = <Found extends Webhook>(webhook: Found | undefined) =>
    webhook && isTheirs(webhook) ? webhook : undefined;
  return {
    ...all,
    list: (filter, page) => all.list({ ...filter, owners: partnerIds }, page),
    find: async (id) => seen(await all.find(id)),
    findSealed: async (id) => seen(await all.findSealed(id)),
    async findDelivery(id) {
      const delivery = await all.findDelivery(id);
      return delivery && seen(await all.find(delivery.webhookId)) ? delivery : undefined;
    },
    async insert(webhook) {
      if (!isTheirs(webhook)) throw new Error('In a scope, a webhook belongs to one of its partners.');
      await all.insert(webhook);
    },
  };
}
