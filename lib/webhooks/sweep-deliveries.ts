import { day, shift } from '../accounts/instants';
import type { Context } from '../context';
import { deliveryDays } from './model';

/** Forgets deliveries, with their attempts, that ended long ago. */
export async function sweepDeliveries({ storage, now }: Context): Promise<void> {
  const before = shift(now(), -deliveryDays * day);
  await storage.transact((stores) => stores.webhooks.removeDeliveriesBefore(before));
}
