import * as z from 'zod';
import type { Actor } from '../actor';
import { command } from '../command';
import { free } from './block';
import { type Change, changeChosen, changeEach } from './change-numbers';
import { judgeRelease } from './judge';
import { blockIds, selectionOptions } from './model';
import { findChosen, selecting } from './select-numbers';

/** Ends a reservation or quarantine before its time. Another person's reservation is ended by administrators only. */
export const releaseNumbers = command({
  name: 'access-number.release',
  input: selecting(selectionOptions),
  run: async (context, selection) =>
    changeChosen(context, await findChosen(context, selection), releasing(context.actor)),
});

/** The same for many whole blocks at once; each has its outcome. */
export const releaseBlocks = command({
  name: 'access-number.release',
  input: z.strictObject({ ids: blockIds }),
  run: (context, { ids }) => changeEach(context, ids, releasing(context.actor)),
});

function releasing(actor: Actor): Change {
  return {
    judge: (block) => judgeRelease(block, { actor }),
    become: () => free,
    concerns: ({ lastTenant, state }) => (state === 'quarantined' ? lastTenant?.id : undefined),
  };
}
