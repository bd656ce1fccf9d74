import * as z from 'zod';
import { command } from '../command';
import { free } from './block';
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
    await stores.accessNumbers.write({ saved: over }, now);
    const audit = over.map((block) => tellOf({ before: { ...block, ...free }, after: block }));
    return { result: { expired: over.length, mayBeMore: over.length === perRun }, audit };
  },
});
