import * as z from 'zod';
import { hour, shift } from '../accounts/instants';
import { command } from '../command';
import type { CommandContext } from '../context';
import { ExpectedVersion, requireExpectedVersion } from '../expected-version';
import { applyMergePatch, isEqual } from '../merge-patch';
import { parseInput } from '../parse-input';
import type { NewWebhook } from './create-webhook';
import { getSealed, newWebhookSecret, sealSecret } from './find-webhook';
import { formerSecretHours, type SealedWebhook, type Webhook, WebhookDraft } from './model';
import { settlePartner } from './settle-partner';
import { tellOf, withoutSecrets } from './tell-webhook';

const input = z.strictObject({ id: z.string(), expectedVersion: ExpectedVersion });

/** Changes address, description, types or partner; a merge patch. What waits goes to the new address. */
export const updateWebhook = command({
  name: 'webhook.update',
  input: input.extend({
    changes: z.record(z.string(), z.unknown(), { error: 'The changes are an object.' }),
  }),
  async run(context, { id, expectedVersion, changes }) {
    const before = await getOwn(context, { id, expectedVersion });
    const { url, description, types, partnerId } = before;
    const current = { url, description, types, partnerId };
    const wanted = parseInput(WebhookDraft, applyMergePatch(current, changes));
    const { ownerId } = before;
    const settled = {
      ...wanted,
      partnerId: await settlePartner(context, { ownerId, partnerId: wanted.partnerId }),
    };
    if (isEqual(current, settled)) return { result: withoutSecrets(before), audit: null };
    // Another address may be in order where the one before was not.
    const fresh = settled.url === url ? {} : { failures: 0, failingSince: null, retryAt: null };
    // What waits may tell of tenants that it is not to tell of any more.
    if (settled.partnerId !== partnerId) await context.stores.webhooks.skipWaiting(id, context.now);
    return save(context, before, { ...settled, ...fresh });
  },
});

export const pauseWebhook = command({
  name: 'webhook.pause',
  input,
  async run(context, { id, expectedVersion }) {
    const before = await getOwn(context, { id, expectedVersion });
    if (before.state === 'paused') return { result: withoutSecrets(before), audit: null };
    return save(context, before, { state: 'paused', pausedBecause: 'by-hand', pausedAt: context.now });
  },
});

export const resumeFrom = ['where-it-stopped', 'now'] as const;

/**
 * Sends again: what happened meanwhile and is still kept, or only what happens from now on; then all that waits is
 * skipped, and can be redelivered.
 */
export const resumeWebhook = command({
  name: 'webhook.resume',
  input: input.extend({
    from: z
      .enum(resumeFrom, { error: `“from” is one of: ${resumeFrom.join(', ')}.` })
      .meta({ description: 'where-it-stopped: with all that happened meanwhile. now: only what comes.' }),
  }),
  async run(context, { id, expectedVersion, from }) {
    const before = await getOwn(context, { id, expectedVersion });
    if (before.state === 'active') return { result: withoutSecrets(before), audit: null };
    const { stores, now } = context;
    const fresh = { failures: 0, failingSince: null, retryAt: null };
    const outcome = from === 'now' ? 'from-now' : undefined;
    if (from === 'now') await stores.webhooks.skipWaiting(id, now);
    const place = from === 'now' ? { position: await stores.events.findLastSequence() } : {};
    const members = { state: 'active', pausedBecause: null, pausedAt: null, ...fresh, ...place } as const;
    return save(context, before, members, outcome);
  },
});

/** A new secret. The one before signs beside it for a day, so that a receiver can be changed without a gap. */
export const rotateSecret = command({
  name: 'webhook.rotate-secret',
  input,
  secrets: ['secret'],
  async run(context, { id, expectedVersion }) {
    const before = await getOwn(context, { id, expectedVersion });
    const secret = newWebhookSecret(context);
    const { result, audit } = await save(context, before, {
      secret: sealSecret(context, secret),
      formerSecret: before.secret,
      formerSecretUntil: shift(context.now, formerSecretHours * hour),
    });
    return { result: { ...result, secret } satisfies NewWebhook, audit };
  },
});

/** With everything that was sent and waits. */
export const deleteWebhook = command({
  name: 'webhook.delete',
  input,
  async run(context, { id, expectedVersion }) {
    const before = await getOwn(context, { id, expectedVersion });
    await context.stores.webhooks.remove(id);
    return { result: null, audit: tellOf({ before: withoutSecrets(before) }) };
  },
});

async function getOwn(
  context: CommandContext,
  { id, expectedVersion }: z.output<typeof input>,
): Promise<SealedWebhook> {
  const webhook = await getSealed(context, id);
  requireExpectedVersion('This webhook', webhook, expectedVersion);
  return webhook;
}

async function save(
  { stores, now }: CommandContext,
  before: SealedWebhook,
  members: Partial<SealedWebhook>,
  outcome?: string,
) {
  const changed = { ...members, updatedAt: now, version: before.version + 1 };
  await stores.webhooks.save({ id: before.id, ...changed });
  const after: Webhook = withoutSecrets({ ...before, ...changed });
  return {
    result: after,
    audit: tellOf({ before: withoutSecrets(before), after, ...(outcome && { outcome }) }),
  };
}
