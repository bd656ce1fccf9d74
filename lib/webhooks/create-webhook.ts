import { nameActor } from '../audit/record-entry';
import { command } from '../command';
import { conflict } from '../problem';
import { newWebhookSecret, sealSecret } from './find-webhook';
import { mostWebhooks, type SealedWebhook, type Webhook, WebhookDraft } from './model';
import { settlePartner } from './settle-partner';
import { tellOf, withoutSecrets } from './tell-webhook';

export interface NewWebhook extends Webhook {
  /** Shown once. */
  secret: string;
}

/**
 * From now on events are sent there. Which hosts may be asked is judged by the door, which knows the settings, and again
 * with each attempt. Made in a partner's scope it is that partner's, and tells of its subtree at most.
 */
export const createWebhook = command({
  name: 'webhook.create',
  input: WebhookDraft,
  secrets: ['secret'],
  async run(context, draft) {
    const { stores, scope, actor, now, newId } = context;
    const ownerId = scope?.partnerId ?? null;
    const partnerId = await settlePartner(context, { ownerId, partnerId: draft.partnerId });
    if ((await stores.webhooks.countOwn(ownerId)) >= mostWebhooks) throw tooMany();
    const secret = newWebhookSecret(context);
    const { actorId, actorName } = nameActor(actor);
    const sealed: SealedWebhook = {
      ...draft,
      id: newId(),
      ownerId,
      partnerId,
      state: 'active',
      pausedBecause: null,
      pausedAt: null,
      secret: sealSecret(context, secret),
      formerSecret: null,
      formerSecretUntil: null,
      createdById: actorId,
      createdByName: actorName,
      createdAt: now,
      updatedAt: now,
      version: 1,
      position: await stores.events.findLastSequence(),
      failures: 0,
      failingSince: null,
      lastSuccessAt: null,
      lastAttemptAt: null,
      retryAt: null,
      leaseUntil: null,
    };
    await stores.webhooks.insert(sealed);
    const after = withoutSecrets(sealed);
    const result: NewWebhook = { ...after, secret };
    return { result, audit: tellOf({ after }) };
  },
});

function tooMany() {
  const message = `There are ${mostWebhooks} webhooks, and no more are kept. Delete one first.`;
  return conflict([{ path: '', code: 'too-many-webhooks', message }]);
}
