import * as z from 'zod';
import { type CommandContext, command } from '../command';
import { findPolicy } from '../numbering-policy/find-policy';
import { free } from './block';
import { type Change, changeChosen, changeEach } from './change-numbers';
import { judgeUnassign } from './judge';
import { type AccessNumberBlock, blockIds, selectionOptions } from './model';
import { findChosen, selecting } from './select-numbers';

const day = 86_400_000;

const release = z.boolean({ error: 'The release is true or false.' }).default(false).meta({
  description: 'Free at once, without quarantine.',
});

/**
 * Takes numbers from their tenants. They are in quarantine for the policy's days, or free at once where `release` asks
 * for it or the policy has none; in a partner's scope they go back to its stock. Numbers that nobody has stay as they are.
 */
export const unassignNumbers = command({
  name: 'access-number.unassign',
  input: selecting({ release, ...selectionOptions }),
  async run(context, { release, ...selection }) {
    return changeChosen(context, await findChosen(context, selection), await unassigning(context, release));
  },
});

/** The same for many whole blocks at once; each has its outcome. */
export const unassignBlocks = command({
  name: 'access-number.unassign',
  input: z.strictObject({ ids: blockIds, release }),
  run: async (context, { ids, release }) => changeEach(context, ids, await unassigning(context, release)),
});

async function unassigning(context: CommandContext, atOnce: boolean): Promise<Change> {
  const becomes = await givenUp(context, atOnce);
  const stock = context.scope?.partnerId;
  return {
    judge: (block) => judgeUnassign(block, stock),
    become: becomes,
    concerns: ({ tenant }) => tenant?.id,
  };
}

/**
 * What a block becomes when its tenant gives it up; also for the deletion of tenants. In a partner's scope it goes back to
 * the partner's stock, which is not the provider's pool.
 */
export async function givenUp(
  { stores, now, scope }: CommandContext,
  atOnce = false,
): Promise<(block: AccessNumberBlock) => Partial<AccessNumberBlock>> {
  if (scope) {
    const tenant = { id: scope.partnerId, name: scope.name };
    return () => ({ ...free, state: 'assigned', tenant, lastTenant: null });
  }
  const { quarantineDays } = await findPolicy(stores.settings);
  if (atOnce || quarantineDays === 0) return ({ tenant }) => ({ ...free, lastTenant: tenant });
  const stateUntil = new Date(Date.parse(now) + quarantineDays * day).toISOString();
  return ({ tenant }) => ({ ...free, state: 'quarantined', stateUntil, lastTenant: tenant });
}
