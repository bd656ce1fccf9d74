import type { AuditSubject } from '../audit/model';
import type { SealedWebhook, Webhook } from './model';

/** The description, or the host of the address. */
export function labelOf({ description, url }: Pick<Webhook, 'description' | 'url'>): string {
  return description || new URL(url).host;
}

interface Told {
  before?: Webhook;
  after?: Webhook;
  outcome?: string;
}

/** The entry of the log: what people decide about a webhook, without its secret and without how it is doing. */
export function tellOf({ before, after, outcome }: Told): AuditSubject {
  const webhook = after ?? before;
  if (!webhook) throw new Error('An entry tells of a webhook before or after a change.');
  return {
    entity: 'webhook',
    id: webhook.id,
    label: labelOf(webhook),
    ...(outcome && { outcome }),
    ...(before && { before: decided(before) }),
    ...(after && { after: decided(after) }),
  };
}

function decided({ ownerId, partnerId, url, description, types, state, pausedBecause }: Webhook) {
  return { ownerId, partnerId, url, description, types, state, pausedBecause };
}

/** What may be shown of what the store holds. */
export function withoutSecrets(sealed: SealedWebhook): Webhook {
  const { secret: _, formerSecret: __, formerSecretUntil: ___, ...webhook } = sealed;
  return webhook;
}
