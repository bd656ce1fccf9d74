import { cache } from 'react';
import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { Problem } from '@/lib/problem';
import { getDelivery, getWebhook } from '@/lib/webhooks/read-webhooks';

/** The webhook of the address, read once a request; undefined when it is gone. */
export const findWebhook = cache(async (id: string) => {
  await requireActor();
  return orGone(() => read(getWebhook, { id }));
});

export const findDelivery = cache((webhookId: string, id: string) =>
  orGone(() => read(getDelivery, { webhookId, id })),
);

async function orGone<Found>(find: () => Promise<Found>): Promise<Found | undefined> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') return undefined;
    throw error;
  }
}
