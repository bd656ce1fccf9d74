import * as z from 'zod';
import { minute, shift } from '../accounts/instants';
import { type CommandOutcome, command } from '../command';
import type { CommandContext } from '../context';
import { fillLine } from './fill-line';
import { type Attempt, type Delivery, type SealedWebhook, testType } from './model';
import { noteFailure } from './note-failure';
import { pauseBecause } from './pause-because';
import { triesInLine } from './retry-plan';
import { hasLostPartner } from './settle-partner';

/** How long a server has a webhook for itself: longer than it sends and notes, so that a second one only follows a dead one. */
export const leaseMs = 3 * minute;

/** What a server is to send now, and until when the webhook is its own. */
export interface ClaimedDelivery {
  webhook: SealedWebhook & { leaseUntil: string };
  delivery: Delivery;
}

/**
 * Takes webhooks that have something to send for this server alone, each with its next delivery. Of one webhook only one
 * delivery is under way at a time, which keeps the order and spares the receiver.
 */
export const claimWebhooks = command({
  name: 'webhook.deliver',
  input: z.strictObject({ limit: z.int().min(1).max(50) }),
  async run(context, { limit }): Promise<CommandOutcome<ClaimedDelivery[]>> {
    const { stores, now } = context;
    const lastSequence = await stores.events.findLastSequence();
    const claimed: ClaimedDelivery[] = [];
    const audit = [];
    for (const { id } of await stores.webhooks.listDue(now, { limit, lastSequence })) {
      const webhook = await stores.webhooks.findSealed(id);
      if (!webhook) continue;
      if (webhook.state === 'active' && (await hasLostPartner(context, webhook))) {
        audit.push(await pauseBecause(context, webhook, 'no-partner'));
        continue;
      }
      const position = webhook.state === 'active' ? await fillLine(context, webhook) : webhook.position;
      const next = await takeNext(context, { ...webhook, position });
      if (next) claimed.push(next);
    }
    return { result: claimed, audit: audit.length > 0 ? audit : null };
  },
});

/**
 * What became of an attempt, and what to send to the same receiver next; null when nothing is due, and the webhook is
 * free for other servers. A failure counts only from who still holds the lease; that it arrived is true whoever says so.
 */
export const noteAttempt = command({
  name: 'webhook.deliver',
  input: z.strictObject({
    deliveryId: z.string(),
    leaseUntil: z.string(),
    at: z.string(),
    durationMs: z.int(),
    status: z.int().nullable(),
    error: z.string().nullable(),
    answer: z.string().nullable(),
    /** Whether this server goes on, or makes room for other webhooks. */
    goOn: z.boolean(),
  }),
  async run(
    context,
    { deliveryId, leaseUntil, goOn, ...said },
  ): Promise<CommandOutcome<ClaimedDelivery | null>> {
    const { stores } = context;
    const delivery = await stores.webhooks.findDelivery(deliveryId);
    const webhook = delivery && (await stores.webhooks.findSealed(delivery.webhookId));
    if (!delivery || !webhook) return { result: null, audit: null };
    const isOurs = webhook.leaseUntil === leaseUntil;
    if (!isOurs && said.error !== null) return { result: null, audit: null };
    const number = delivery.attempts + 1;
    await stores.webhooks.insertAttempt({ deliveryId, number, ...said });
    const tried = { ...delivery, attempts: number, tries: delivery.tries + 1 };
    if (said.error === null) await noteSuccess(context, webhook, tried);
    const failed = said.error === null ? null : await noteFailure(context, webhook, tried);
    const left = await stores.webhooks.findSealed(webhook.id);
    if (!isOurs || !left) return { result: null, audit: failed };
    // Who has lost the partner meanwhile is paused when the webhook is claimed the next time.
    const goesOn = goOn && !(await hasLostPartner(context, left));
    const next = goesOn ? await takeNext(context, left) : await release(context, left);
    return { result: next, audit: failed };
  },
});

async function noteSuccess(
  { stores, now }: CommandContext,
  { id }: SealedWebhook,
  delivery: Delivery,
): Promise<void> {
  await stores.webhooks.saveDelivery({ ...delivery, state: 'delivered', nextAttemptAt: null, endedAt: now });
  if (delivery.type === testType) return;
  await stores.webhooks.save({
    id,
    failures: 0,
    failingSince: null,
    retryAt: null,
    lastSuccessAt: now,
    lastAttemptAt: now,
  });
}

/** The next delivery with the webhook leased for it; without one the lease is given back. */
async function takeNext(context: CommandContext, webhook: SealedWebhook): Promise<ClaimedDelivery | null> {
  const { stores, now } = context;
  const delivery = await findNext(context, webhook);
  if (!delivery) return release(context, webhook);
  const { id, position } = webhook;
  const leaseUntil = shift(now, leaseMs);
  await stores.webhooks.save({ id, position, leaseUntil });
  return { webhook: { ...webhook, leaseUntil }, delivery };
}

async function release({ stores }: CommandContext, { id, position }: SealedWebhook): Promise<null> {
  await stores.webhooks.save({ id, position, leaseUntil: null });
  return null;
}

/**
 * A test goes first. Those that stepped aside go before the line once their time has come, but after it while the receiver
 * fails: one event that is never taken must not keep the others back.
 */
async function findNext(
  { stores: { webhooks }, now }: CommandContext,
  { id, state, retryAt, failures }: SealedWebhook,
): Promise<Delivery | undefined> {
  const test = await webhooks.findTest(id);
  if (test || state !== 'active' || (retryAt !== null && retryAt > now)) return test;
  const first = await webhooks.findHead(id, triesInLine);
  const head = first?.nextAttemptAt && first.nextAttemptAt <= now ? first : undefined;
  if (head && failures > 0) return head;
  return (await webhooks.findAside(id, triesInLine, now)) ?? head;
}

export type AttemptOutcome = Pick<Attempt, 'at' | 'durationMs' | 'status' | 'error' | 'answer'>;
