import * as z from 'zod';
import { eventTypes } from '../events/model';
import { type Delivery, deliveryStates, pauseReasons, testType, type Webhook, webhookStates } from './model';
import type { DeliveryDetail, ListedWebhook } from './read-webhooks';

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });

export const WebhookAnswer = z.strictObject({
  id: z.string(),
  ownerId: z.string().nullable().meta({ description: 'The partner that keeps it; null: the provider.' }),
  partnerId: z.string().nullable().meta({ description: 'Whose subtree it tells of; null: all tenants.' }),
  url: z.string(),
  description: z.string(),
  types: z.array(z.enum(eventTypes)).meta({ description: 'None: all.' }),
  state: z.enum(webhookStates),
  pausedBecause: z.enum(pauseReasons).nullable(),
  pausedAt: instant.nullable(),
  createdById: z.string(),
  createdByName: z.string(),
  createdAt: instant,
  updatedAt: instant,
  version: z.int(),
});

export const NewWebhookAnswer = WebhookAnswer.extend({
  secret: z.string().meta({ description: 'What deliveries are signed with. Shown now and never again.' }),
});

/** How it is doing changes without its version, and stands in lists alone. */
export const ListedWebhookAnswer = WebhookAnswer.extend({
  failures: z.int().meta({ description: 'Attempts in vain since the last that was not.' }),
  failingSince: instant.nullable(),
  lastSuccessAt: instant.nullable(),
  lastAttemptAt: instant.nullable(),
  lastDay: z
    .strictObject({ waiting: z.int(), delivered: z.int(), failed: z.int() })
    .meta({ description: 'Deliveries of the last 24 hours by their state.' }),
});

export const WebhookPageAnswer = z.strictObject({
  items: z.array(ListedWebhookAnswer),
  next: z.string().nullable(),
});

export const DeliveryAnswer = z.strictObject({
  id: z.string(),
  webhookId: z.string(),
  sequence: z.int().meta({ description: 'Of the event; 0 for a test.' }),
  eventId: z.string(),
  type: z.enum([...eventTypes, testType]),
  state: z.enum(deliveryStates).meta({
    description:
      'waiting for its first or next attempt; delivered; failed: tried for a day in vain; skipped when the webhook was resumed from now on.',
  }),
  attempts: z.int(),
  nextAttemptAt: instant.nullable(),
  createdAt: instant,
  endedAt: instant.nullable(),
});

const AttemptAnswer = z.strictObject({
  number: z.int(),
  at: instant,
  durationMs: z.int(),
  status: z.int().nullable().meta({ description: 'Of the answer; null where there was none.' }),
  error: z.string().nullable().meta({ description: 'What went wrong; null where nothing did.' }),
  answer: z.string().nullable().meta({ description: 'The first 1,000 characters of the answer.' }),
});

export const DeliveryDetailAnswer = DeliveryAnswer.extend({
  body: z.string().meta({ description: 'What is sent, to the byte.' }),
  tried: z.array(AttemptAnswer).meta({ description: 'Latest first.' }),
});

export const DeliveryPageAnswer = z.strictObject({
  items: z.array(DeliveryAnswer),
  next: z.string().nullable(),
});

export const RedeliveryAnswer = z.strictObject({ deliveries: z.int() });

/** What the interface tells of a webhook; how it is doing belongs to the list. */
export function answerOf(webhook: Webhook): z.output<typeof WebhookAnswer> {
  const { id, ownerId, partnerId, url, description, types, state, pausedBecause, pausedAt } = webhook;
  const { createdById, createdByName, createdAt, updatedAt, version } = webhook;
  return {
    ...{ id, ownerId, partnerId, url, description, types, state, pausedBecause, pausedAt },
    ...{ createdById, createdByName, createdAt, updatedAt, version },
  };
}

export function listedAnswerOf(webhook: ListedWebhook): z.output<typeof ListedWebhookAnswer> {
  const { failures, failingSince, lastSuccessAt, lastAttemptAt, lastDay } = webhook;
  return { ...answerOf(webhook), failures, failingSince, lastSuccessAt, lastAttemptAt, lastDay };
}

export function deliveryAnswerOf(delivery: Delivery): z.output<typeof DeliveryAnswer> {
  const { id, webhookId, sequence, eventId, type, state, attempts, nextAttemptAt, createdAt, endedAt } =
    delivery;
  return { id, webhookId, sequence, eventId, type, state, attempts, nextAttemptAt, createdAt, endedAt };
}

export function deliveryDetailOf(detail: DeliveryDetail): z.output<typeof DeliveryDetailAnswer> {
  const tried = detail.tried.map(({ deliveryId: _, ...attempt }) => attempt);
  return { ...deliveryAnswerOf(detail), body: detail.body, tried };
}
