import * as z from 'zod';
import { type EventType, eventTypes } from '../events/model';
import { optionalLine } from '../text';

export const webhookStates = ['active', 'paused'] as const;
type WebhookState = (typeof webhookStates)[number];

/** Why it is paused: somebody did, its receiver failed for too long, or its partner is none any more. */
export const pauseReasons = ['by-hand', 'failures', 'no-partner'] as const;
export type PauseReason = (typeof pauseReasons)[number];

/** Where events are sent, as people see it. Its secret is shown when it is made and never again. */
export interface Webhook {
  id: string;
  /** The partner that keeps it; null for the provider's own. */
  ownerId: string | null;
  /** Whose subtree it tells of; null for all tenants. */
  partnerId: string | null;
  url: string;
  description: string;
  /** Which events; none chosen means all, also those of types that are yet to come. */
  types: EventType[];
  state: WebhookState;
  pausedBecause: PauseReason | null;
  pausedAt: string | null;
  createdById: string;
  createdByName: string;
  createdAt: string;
  updatedAt: string;
  version: number;
  /** The sequence up to which events were taken into its line. */
  position: number;
  /** Attempts in vain since the last that was not. */
  failures: number;
  failingSince: string | null;
  lastSuccessAt: string | null;
  lastAttemptAt: string | null;
  /** Before then nothing is sent. */
  retryAt: string | null;
  leaseUntil: string | null;
}

/** With what the store holds for signing: sealed with the server's own key. */
export interface SealedWebhook extends Webhook {
  secret: string;
  formerSecret: string | null;
  formerSecretUntil: string | null;
}

/** `waiting` for its first or next attempt; `delivered`; `failed`: tried for a day in vain; `skipped` when it was resumed from now on. */
export const deliveryStates = ['waiting', 'delivered', 'failed', 'skipped'] as const;
export type DeliveryState = (typeof deliveryStates)[number];

/** The type of what is sent when somebody asks for a test. */
export const testType = 'webhook.test';

export interface Delivery {
  id: string;
  webhookId: string;
  /** Of the event; 0 for a test. */
  sequence: number;
  eventId: string;
  type: EventType | typeof testType;
  /** What is sent, to the byte. */
  body: string;
  state: DeliveryState;
  attempts: number;
  /** Attempts since it was last asked for: what the pauses go by. */
  tries: number;
  nextAttemptAt: string | null;
  createdAt: string;
  endedAt: string | null;
}

export interface Attempt {
  deliveryId: string;
  number: number;
  at: string;
  durationMs: number;
  /** Of the answer; null where there was none. */
  status: number | null;
  /** What went wrong, in words; null for an attempt that did its work. */
  error: string | null;
  /** How the answer began. */
  answer: string | null;
}

/** More than anybody looks after; each partner may keep as many. */
export const mostWebhooks = 50;

/** How long deliveries and their attempts can be looked at, from their end on. */
export const deliveryDays = 30;

/** How long a secret that was replaced still signs beside the new one. */
export const formerSecretHours = 24;

/** With so many attempts in vain in a row, or so long without one that was not, a webhook is paused. */
export const patience = { failures: 100, hours: 24 } as const;

const Types = z
  .array(z.enum(eventTypes, { error: `The types are some of: ${eventTypes.join(', ')}.` }), {
    error: 'The types are a list.',
  })
  .transform((types) => eventTypes.filter((type) => types.includes(type)));

const Url = z
  .string({ error: 'Enter the https address that takes the events.' })
  .trim()
  .max(2000, { error: 'The address has at most 2000 characters.' })
  .superRefine((text, context) => {
    const message = complainAboutUrl(text);
    if (message) context.addIssue({ code: 'custom', params: { code: 'webhook-url' }, message });
  });

/** What people say of a webhook. Without `partnerId` it tells of all tenants that they see. */
export const WebhookDraft = z.strictObject({
  url: Url,
  description: optionalLine({ label: 'description', max: 200 }).transform((text) => text ?? ''),
  types: Types.default([]).meta({
    description: 'Which events; an empty list: all, also of types that are yet to come.',
  }),
  partnerId: z
    .string()
    .nullish()
    .transform((id) => id || null)
    .meta({ description: 'The id of a partner, whose subtree it tells of. Null: all tenants that you see.' }),
});
export type WebhookDraft = z.output<typeof WebhookDraft>;

/** Which hosts may be asked is the server's to say; this is what holds for every address. */
function complainAboutUrl(text: string): string | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !['https:', 'http:'].includes(url.protocol) || url.hostname === '')
    return 'The address looks like https://receiver.example.com/tenantry.';
  if (url.username !== '' || url.password !== '')
    return 'The address holds a user name or password. Check the signature instead.';
  if (url.hash !== '') return 'The address ends before its #.';
  return undefined;
}
