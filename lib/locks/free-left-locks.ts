import type { Context } from '../context';

/** At the start of the only server there is: what an earlier run held is free. Elsewhere locks expire by themselves. */
export async function freeLeftLocks({ storage, run }: Context): Promise<void> {
  await storage.transact((stores) => stores.locks.removeOfOtherRuns(run));
}
