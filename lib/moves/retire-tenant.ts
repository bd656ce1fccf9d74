import * as z from 'zod';
import { command, listSubjects } from '../command';
import { requirePermission } from '../permissions';
import { invalid } from '../problem';
import { deleteTenant } from '../tenants/delete-tenant';
import { unfreeze } from '../tenants/freeze-tenant';
import { newHomeAddress } from './address';
import { tellOfMove } from './begin-move';
import type { Move } from './model';
import { getOpenMove, requireStep, saveMove } from './save-move';

export const Retirement = z.strictObject({
  newHome: newHomeAddress,
  /** The tenant's name, typed; not asked of scripts. */
  confirmName: z.string().optional(),
});

/**
 * Ends a move: the tenant goes to the bin, with a pointer to its new home. Its access numbers go into quarantine, as with
 * any deletion. It takes the right to delete tenants, and that to go on with moves, which partners have not.
 */
export const retireTenant = command({
  name: 'tenant.delete',
  input: Retirement.extend({ id: z.string() }),
  async run(context, { id, newHome, confirmName }) {
    requirePermission(context.actor, saveMove.name);
    const before = await getOpenMove(context, id);
    requireStep(before, 'activated');
    if (confirmName !== undefined && confirmName.trim() !== before.tenantName) {
      const message = `Type ${before.tenantName} to retire it here.`;
      throw invalid([{ path: 'confirmName', code: 'name-differs', message }]);
    }
    const { stores, now } = context;
    const after: Move = { ...before, state: 'retired', newHome, updatedAt: now };
    await stores.moves.save(after);
    const told = [{ ...tellOfMove(before, after), outcome: 'moved' }];
    const tenant = await stores.tenants.find(before.tenantId);
    if (!tenant || tenant.deletedAt !== null) return { result: after, audit: told };
    const thawed = await unfreeze(context, tenant);
    const pointing = { ...thawed, movedTo: newHome };
    await stores.tenants.save(pointing, thawed);
    const { audit } = await deleteTenant.run(context, { id: tenant.id }, undefined);
    return { result: after, audit: [...told, ...listSubjects(audit)] };
  },
});
