import type { AuditSubject } from '../audit/model';
import type { CommandContext } from '../context';
import { postMail } from '../mail/post-mail';
import type { PauseReason, SealedWebhook } from './model';
import { labelOf, tellOf, withoutSecrets } from './tell-webhook';

/** Pauses a webhook by itself, and tells who made it. */
export async function pauseBecause(
  context: CommandContext,
  before: SealedWebhook,
  reason: Exclude<PauseReason, 'by-hand'>,
): Promise<AuditSubject> {
  const { stores, now } = context;
  const paused = {
    state: 'paused',
    pausedBecause: reason,
    pausedAt: now,
    updatedAt: now,
    version: before.version + 1,
  } as const;
  await stores.webhooks.save({ id: before.id, ...paused, leaseUntil: null });
  if (reason === 'failures') await tellMaker(context, before);
  const after = withoutSecrets({ ...before, ...paused });
  return tellOf({ before: withoutSecrets(before), after, outcome: 'paused' });
}

async function tellMaker(context: CommandContext, webhook: SealedWebhook): Promise<void> {
  const { failures, failingSince, createdById } = webhook;
  const person = await context.stores.people.find(createdById);
  if (!person || person.disabledAt !== null) return;
  const tenant = person.tenantId === null ? undefined : await context.stores.tenants.find(person.tenantId);
  await postMail(context, {
    kind: 'webhook-paused',
    to: { address: person.email, name: person.name },
    language: tenant?.locale.language ?? null,
    personId: person.id,
    tenantId: null,
    linkId: null,
    values: {
      webhookName: labelOf(webhook),
      webhookId: webhook.id,
      failures,
      at: failingSince ?? context.now,
      timeZone: tenant?.locale.timeZone ?? 'UTC',
    },
  });
}
