import * as z from 'zod';
import { type CommandContext, command } from '../command';
import { free } from './block';
import type { Change } from './change-numbers';
import { changeChosen, changeEach } from './change-numbers';
import { findHoldingTenant } from './holding-tenant';
import { judgeAssign } from './judge';
import { blockIds, selectionOptions } from './model';
import { findChosen, selecting } from './select-numbers';

const tenantId = z
  .string({ error: 'The tenant is named by its id.' })
  .min(1, { error: 'Choose the tenant.' });

/**
 * Gives numbers to a tenant: whole blocks, or a part of blocks, which becomes a block of its own. All or nothing.
 * In a partner's scope they come from its stock: what its own tenant has. Trunks, media and SMS accounts stay. Throws `conflict` with who holds the numbers, or who keeps them until when.
 */
export const assignNumbers = command({
  name: 'access-number.assign',
  input: selecting({ tenantId, ...selectionOptions }),
  async run(context, { tenantId, ...selection }) {
    const change = await assigning(context, tenantId);
    return changeChosen(context, await findChosen(context, selection), change);
  },
});

/** The same for many whole blocks at once; each has its outcome, and one refusal stops no other. */
export const assignBlocks = command({
  name: 'access-number.assign',
  input: z.strictObject({ ids: blockIds, tenantId }),
  run: async (context, { ids, tenantId }) => changeEach(context, ids, await assigning(context, tenantId)),
});

async function assigning(context: CommandContext, id: string): Promise<Change> {
  return assigningTo(context, await findHoldingTenant(context.stores, id));
}

/** The same for a tenant that is known to be outside the bin. */
export function assigningTo(
  { actor, scope }: Pick<CommandContext, 'actor' | 'scope'>,
  { id, name }: { id: string; name: string },
): Change {
  return {
    judge: (block) => judgeAssign(block, { tenantId: id, actor, stock: scope?.partnerId }),
    become: () => ({ ...free, state: 'assigned', tenant: { id, name }, lastTenant: null }),
    concerns: () => id,
  };
}
