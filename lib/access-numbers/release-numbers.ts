import * as z from 'zod';
import type { Actor } from '../actor';
import { command } from '../command';
import { free } from './block';
import { type Change, changeChosen, changeEach } from './change-numbers';
import { judgeRelease } from './judge';
import { blockIds, selectionOptions } from './model';
import { findChosen, selecting } from './select-numbers';

const from = z
  .enum(['reserved', 'quarantined'], { error: 'Release from reserved or quarantined.' })
  .optional()
  .meta({ description: 'Only blocks in this state; without it either.' });

/** Ends a reservation or quarantine before its time. Another person's reservation is ended by administrators only. */
export const releaseNumbers = command({
  name: 'access-number.release',
  input: selecting({ from, ...selectionOptions }),
  run: async (context, { from, ...selection }) =>
    changeChosen(context, await findChosen(context, selection), releasing(context.actor, from)),
});

/** The same for many whole blocks at once; each has its outcome. */
export const releaseBlocks = command({
  name: 'access-number.release',
  input: z.strictObject({ ids: blockIds }),
  run: (context, { ids }) => changeEach(context, ids, releasing(context.actor)),
});

function releasing(actor: Actor, from?: 'reserved' | 'quarantined'): Change {
  return {
    judge: (block) => judgeRelease(block, { actor, from }),
    become: () => free,
    concerns: ({ lastTenant, state }) => (state === 'quarantined' ? lastTenant?.id : undefined),
  };
}
