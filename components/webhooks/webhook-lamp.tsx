import { Lamp } from '@/components/ui/lamp';
import type { DeliveryState, Webhook } from '@/lib/webhooks/model';

/** How a webhook is doing, in one word. */
export function WebhookLamp({
  webhook: { state, pausedBecause, failures },
}: {
  webhook: Pick<Webhook, 'state' | 'pausedBecause' | 'failures'>;
}) {
  if (state === 'paused' && pausedBecause === 'by-hand') return <Lamp state="inactive">Paused</Lamp>;
  if (state === 'paused') return <Lamp state="deleted">Paused by itself</Lamp>;
  return failures > 0 ? <Lamp state="conflict">Failing</Lamp> : <Lamp state="active">Active</Lamp>;
}

export const deliveryWords: Record<DeliveryState, string> = {
  waiting: 'Waiting',
  delivered: 'Delivered',
  failed: 'Failed',
  skipped: 'Skipped',
};

const lamps = { waiting: 'awaiting', delivered: 'active', failed: 'conflict', skipped: 'deleted' } as const;

export function DeliveryLamp({ state }: { state: DeliveryState }) {
  return <Lamp state={lamps[state]}>{deliveryWords[state]}</Lamp>;
}
