import type { CommandContext } from '../context';
import { tellWithin } from '../events/within-scope';
import type { PartnerScope } from '../partners/model';
import type { Delivery, Webhook } from './model';

/** In deliveries: more do not wait in line. What is beyond stays where it is, among the events. */
const longestLine = 200;

/** Puts events that happened since into the line of a webhook, as far as there is room, and answers where it is now. */
export async function fillLine(
  { stores, newId, now }: Pick<CommandContext, 'stores' | 'newId' | 'now'>,
  { id: webhookId, position, types, partnerId }: Webhook,
): Promise<number> {
  const until = await stores.events.findLastSequence();
  if (position >= until || (await stores.webhooks.countInLine(webhookId)) >= longestLine) return position;
  const within = partnerId === null ? null : await subtreeOf(stores, partnerId);
  const found = await stores.events.list(
    { ...(types.length > 0 && { types }), ...(within && { within }) },
    { after: position, until, limit: longestLine },
  );
  const deliveries = found.map((kept): Delivery => {
    const event = tellWithin(kept, within);
    return {
      id: newId(),
      webhookId,
      sequence: event.sequence,
      eventId: event.id,
      type: event.type,
      body: JSON.stringify(event),
      state: 'waiting',
      attempts: 0,
      tries: 0,
      nextAttemptAt: now,
      createdAt: now,
      endedAt: null,
    };
  });
  await stores.webhooks.insertDeliveries(deliveries);
  return found.length < longestLine ? until : (deliveries.at(-1)?.sequence ?? until);
}

async function subtreeOf(
  { tenants }: CommandContext['stores'],
  partnerId: string,
): Promise<Pick<PartnerScope, 'partnerId' | 'partnerIds'>> {
  return { partnerId, partnerIds: await tenants.listPartnersBelow(partnerId) };
}
