'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { inScope } from '@/app/_server/scope';
import { secretAction } from '@/app/_server/secret-action';
import { checkWebhookChanges, checkWebhookUrl } from '@/app/_server/webhook-target';
import type { MadeWebhook } from '@/components/webhooks/webhook-form';
import { execute } from '@/lib/command';
import { requirePermission } from '@/lib/permissions';
import {
  deleteWebhook,
  pauseWebhook,
  resumeWebhook,
  rotateSecret,
  updateWebhook,
} from '@/lib/webhooks/change-webhook';
import { createWebhook } from '@/lib/webhooks/create-webhook';
import { redeliver, redeliverFailed } from '@/lib/webhooks/redeliver';
import { sendTestEvent } from '@/lib/webhooks/send-test-event';

type Posted = Record<string, unknown>;

const keep = ['url', 'description', 'partnerId', 'types'];

/** No box that is ticked posts nothing. */
function draftOf({ url = '', description = '', partnerId = '', types = [] }: Posted): Posted {
  return { url, description, partnerId, types };
}

function versioned({ id, expectedVersion, ...rest }: Posted): Posted {
  return { ...rest, id, expectedVersion: Number(expectedVersion) };
}

export const createWebhookAction = secretAction<MadeWebhook>({
  keep,
  async run({ idempotencyKey, ...posted }, context) {
    requirePermission(context.actor, 'webhook.create');
    const draft = await checkWebhookUrl(context, draftOf(posted));
    const { id, secret } = await execute(context, createWebhook, draft, {
      idempotencyKey: typeof idempotencyKey === 'string' ? idempotencyKey : undefined,
    });
    return { id, secret };
  },
});

export const updateWebhookAction = action(updateWebhook, {
  async input(posted, context) {
    const { id, expectedVersion } = posted;
    const changes = await checkWebhookChanges(context, String(id), draftOf(posted));
    return { id, expectedVersion: Number(expectedVersion), changes };
  },
  then: async ({ id }) => redirect(await inScope(`/webhooks/${id}?done=saved`)),
});

export const pauseWebhookAction = action(pauseWebhook, { input: versioned, then: () => refresh() });

export const resumeWebhookAction = action(resumeWebhook, {
  input: versioned,
  then: async ({ id }) => redirect(await inScope(`/webhooks/${id}?done=resumed`)),
});

export const rotateSecretAction = secretAction<MadeWebhook>({
  keep: [],
  async run(posted, context) {
    const { id, secret } = await execute(context, rotateSecret, versioned(posted));
    return { id, secret };
  },
});

export const deleteWebhookAction = action(deleteWebhook, {
  input: versioned,
  then: async () => redirect(await inScope('/webhooks?done=deleted')),
});

export const testWebhookAction = action(sendTestEvent, {
  then: async ({ id, webhookId }) => redirect(await inScope(`/webhooks/${webhookId}/deliveries/${id}`)),
});

export const redeliverAction = action(redeliver, {
  then: async ({ id, webhookId }) => redirect(await inScope(`/webhooks/${webhookId}/deliveries/${id}`)),
});

export const redeliverFailedAction = action(redeliverFailed, {
  then: async (_result, { id }) => redirect(await inScope(`/webhooks/${String(id)}?state=waiting`)),
});
