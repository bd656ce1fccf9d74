import * as z from 'zod';
import { query } from '../query';
import { importLock } from './model';
import type { Lock } from './store';
import { isOver } from './take-lock';

/** Who imports just now; null when nobody does. */
export const getLock = query({
  name: 'lock.get',
  input: z.strictObject({}),
  async run({ stores, now }): Promise<Lock | null> {
    const held = await stores.locks.find(importLock);
    return held && !isOver(held, now) ? held : null;
  },
});
