import * as z from 'zod';
import { EventAnswer, EventPageAnswer } from '../events/answers';
import { EventListInput } from '../events/list-events';
import {
  DeliveryAnswer,
  DeliveryDetailAnswer,
  DeliveryPageAnswer,
  NewWebhookAnswer,
  RedeliveryAnswer,
  WebhookAnswer,
  WebhookPageAnswer,
} from '../webhooks/answers';
import { resumeFrom } from '../webhooks/change-webhook';
import { WebhookDraft } from '../webhooks/model';
import { DeliveryListInput, WebhookListInput } from '../webhooks/read-webhooks';
import { Id, operation } from './operation';
import { WebhookPatch } from './patches';

const group = 'webhooks';
const aWebhook = { status: 200, description: 'The webhook.', schema: WebhookAnswer } as const;
const DeliveryId = Id.extend({ deliveryId: z.string() });

const EventQuery = EventListInput.extend({
  type: z.string().optional().meta({ description: 'Only these types, with commas between them.' }),
  wait: z
    .int()
    .min(0)
    .max(25)
    .optional()
    .meta({ description: 'Seconds to wait for an event where there is none yet.' }),
});

export const eventPaths = {
  '/events': {
    get: operation('get', {
      id: 'listEvents',
      group,
      summary: 'List events',
      description:
        'What happened to tenants and numbers, oldest first, for 30 days. Keep `next` and ask with it again, now or later: it is there also where nothing follows yet, and no event is missed or told twice. A place older than what is kept is refused with 400 `events-forgotten`.',
      query: EventQuery,
      success: { status: 200, description: 'One page.', schema: EventPageAnswer },
      refusals: [400, 422],
    }),
  },
};

export const webhookPaths = {
  '/webhooks': {
    get: operation('get', {
      id: 'listWebhooks',
      group,
      summary: 'List webhooks',
      description: 'Newest first, with how they are doing.',
      query: WebhookListInput,
      success: { status: 200, description: 'One page.', schema: WebhookPageAnswer },
      refusals: [400, 422],
    }),
    post: operation('post', {
      id: 'createWebhook',
      group,
      summary: 'Add a webhook',
      description:
        'From now on events are sent there. The answer holds the secret that they are signed with, this one time.',
      body: { schema: WebhookDraft },
      success: { status: 201, description: 'The webhook, with its secret.', schema: NewWebhookAnswer },
      conditions: ['etag'],
    }),
  },
  '/webhooks/{id}': {
    get: operation('get', {
      id: 'getWebhook',
      group,
      summary: 'Read a webhook',
      path: Id,
      success: aWebhook,
      refusals: [404],
      conditions: ['etag', 'if-none-match'],
    }),
    patch: operation('patch', {
      id: 'updateWebhook',
      group,
      summary: 'Change a webhook',
      description: 'A JSON merge patch (RFC 7396). What waits goes to the new address.',
      path: Id,
      body: { schema: WebhookPatch, type: 'application/merge-patch+json' },
      success: aWebhook,
      refusals: [404],
      conditions: ['etag', 'if-match'],
    }),
    delete: operation('delete', {
      id: 'deleteWebhook',
      group,
      summary: 'Delete a webhook',
      description: 'With its deliveries.',
      path: Id,
      success: { status: 204, description: 'It is gone.' },
      refusals: [404],
      conditions: ['if-match'],
    }),
  },
  '/webhooks/{id}/secret': {
    post: operation('post', {
      id: 'rotateWebhookSecret',
      group,
      summary: 'Renew the secret of a webhook',
      description: 'The secret before signs beside the new one for 24 hours.',
      path: Id,
      success: { status: 200, description: 'The webhook, with its new secret.', schema: NewWebhookAnswer },
      refusals: [404],
      conditions: ['etag', 'if-match'],
    }),
  },
  '/webhooks/{id}/pause': {
    post: operation('post', {
      id: 'pauseWebhook',
      group,
      summary: 'Pause a webhook',
      path: Id,
      success: aWebhook,
      refusals: [404],
      conditions: ['etag', 'if-match'],
    }),
    delete: operation('delete', {
      id: 'resumeWebhook',
      group,
      summary: 'Resume a webhook',
      path: Id,
      query: z.object({
        from: z.enum(resumeFrom).meta({
          description: 'where-it-stopped: with all that happened meanwhile. now: only what comes.',
        }),
      }),
      success: aWebhook,
      refusals: [400, 404, 422],
      conditions: ['etag', 'if-match'],
    }),
  },
  '/webhooks/{id}/test': {
    post: operation('post', {
      id: 'testWebhook',
      group,
      summary: 'Send a test event',
      description: 'Once, within a second or two, and also while the webhook is paused.',
      path: Id,
      success: { status: 201, description: 'The delivery, waiting.', schema: DeliveryAnswer },
      refusals: [404, 409],
    }),
  },
  '/webhooks/{id}/redelivery': {
    post: operation('post', {
      id: 'redeliverFailed',
      group,
      summary: 'Send again what failed',
      description: 'All deliveries that failed since a moment, in the order of their events.',
      path: Id,
      body: { schema: z.strictObject({ since: z.iso.datetime({ offset: true }) }) },
      success: { status: 200, description: 'How many wait now.', schema: RedeliveryAnswer },
      refusals: [404, 409],
    }),
  },
  '/webhooks/{id}/deliveries': {
    get: operation('get', {
      id: 'listDeliveries',
      group,
      summary: 'List deliveries',
      description: 'Newest first; what ended is kept for 30 days.',
      path: Id,
      query: DeliveryListInput,
      success: { status: 200, description: 'One page.', schema: DeliveryPageAnswer },
      refusals: [400, 404, 422],
    }),
  },
  '/webhooks/{id}/deliveries/{deliveryId}': {
    get: operation('get', {
      id: 'getDelivery',
      group,
      summary: 'Read a delivery',
      description: 'With what was sent and every attempt.',
      path: DeliveryId,
      success: { status: 200, description: 'The delivery.', schema: DeliveryDetailAnswer },
      refusals: [404],
    }),
  },
  '/webhooks/{id}/deliveries/{deliveryId}/redelivery': {
    post: operation('post', {
      id: 'redeliver',
      group,
      summary: 'Send a delivery again',
      description: 'To the byte as it was, whatever became of it.',
      path: DeliveryId,
      success: { status: 200, description: 'The delivery, waiting.', schema: DeliveryAnswer },
      refusals: [404, 409],
    }),
  },
};

export const webhookSchemas: Record<string, z.ZodType> = {
  Event: EventAnswer,
  Webhook: WebhookAnswer,
  WebhookPatch,
  Delivery: DeliveryAnswer,
};
export const webhookDrafts = { WebhookDraft };
