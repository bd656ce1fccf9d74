import { setImmediate as turnOfOthers } from 'node:timers/promises';
import type { Engine } from './database';

/**
 * Lets other requests have their turn in the middle of long work inside a transaction. SQLite answers within this
 * process and would keep it until the work is over; a server of its own does not.
 */
export async function giveWay(engine: Engine): Promise<void> {
  if (engine === 'sqlite') await turnOfOthers();
}
