import { day, shift } from '../accounts/instants';
import type { Context } from '../context';
import { keptDays } from './model';

/** Forgets the calls that nobody looks back to any more. */
export async function sweepCalls({ storage, now }: Context): Promise<void> {
  await storage.transact(({ interfaceCalls }) => interfaceCalls.removeBefore(shift(now(), -keptDays * day)));
}
