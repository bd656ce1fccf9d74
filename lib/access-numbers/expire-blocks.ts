import * as z from 'zod';
import { command, execute } from '../command';
import type { Context } from '../context';
import { asOf } from './block';
import { tellOf } from './change-numbers';

const perRun = 500;

/**
 * Stores what is over as free. Nothing depends on when this runs, since every answer takes the time into account; it
 * keeps the map exact and the history complete. The result tells how many there were; `perRun` means there may be more.
 */
export const expireBlocks = command({
  name: 'access-number.expire',
  input: z.strictObject({}),
  async run({ stores, now }) {
    const over = await stores.accessNumbers.listOver(now, perRun);
    if (over.length === 0) return { result: { expired: 0, mayBeMore: false }, audit: null };
    const ended = over.map((before) => ({ before, after: asOf(before, now) }));
    await stores.accessNumbers.write({ saved: ended.map(({ after }) => after) }, now);
    return { result: { expired: over.length, mayBeMore: over.length === perRun }, audit: ended.map(tellOf) };
  },
});

/** Runs `expireBlocks` until nothing is over, at most so many times; takes no lock when nothing is. */
export async function expireAllBlocks(context: Context, runs = 20): Promise<void> {
  const { accessNumbers } = context.storage.read;
  if ((await accessNumbers.listOver(context.now(), 1)).length === 0) return;
  for (let run = 0; run < runs; run += 1) {
    const { mayBeMore } = await execute(context, expireBlocks, {});
    if (!mayBeMore) return;
  }
}
