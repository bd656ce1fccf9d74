import { day, shift } from '../accounts/instants';
import type { Context } from '../context';
import { eventDays } from './model';

/** Forgets events that can be read no longer. */
export async function sweepEvents({ storage, now }: Context): Promise<void> {
  await storage.transact((stores) => stores.events.removeBefore(shift(now(), -eventDays * day)));
}
