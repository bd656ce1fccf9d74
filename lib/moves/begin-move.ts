import * as z from 'zod';
import type { AuditSubject } from '../audit/model';
import { nameActor } from '../audit/record-entry';
import { command } from '../command';
import { conflict, notFound } from '../problem';
import { freeze, freezingReason } from '../tenants/freeze-tenant';
import { consoleAddress, optional } from './address';
import type { Move } from './model';

/** Freezes a tenant and opens the guide to its new cluster. A tenant has one open move at a time. */
export const beginMove = command({
  name: 'move.begin',
  input: z.strictObject({
    tenantId: z.string(),
    reason: freezingReason,
    /** The other console's address; it can be given later. */
    target: optional(consoleAddress).optional(),
  }),
  async run(context, { tenantId, reason, target = null }) {
    const { stores, now, newId, actor } = context;
    const tenant = await stores.tenants.find(tenantId);
    if (!tenant || tenant.deletedAt !== null) throw notFound('tenant');
    if (await stores.moves.findOpen(tenantId)) {
      const message = `${tenant.name} is being moved already. Go on with that move, or give it up.`;
      throw conflict([{ path: '', code: 'move-open', message }]);
    }
    const frozen = await freeze(context, tenant, reason);
    const { actorId: personId, actorName: personName } = nameActor(actor);
    const move: Move = {
      id: newId(),
      tenantId,
      tenantName: tenant.name,
      state: 'frozen',
      reason,
      target,
      newHome: null,
      ticks: {},
      personId,
      personName,
      createdAt: now,
      updatedAt: now,
    };
    await stores.moves.insert(move);
    return { result: move, audit: [tellOfMove(undefined, move), tellOfFrozen(tenant, frozen)] };
  },
});

/** The entry of the provider's log; a move is no part of the tenant's own history. */
export function tellOfMove(before: Move | undefined, after: Move): AuditSubject {
  return { entity: 'move', id: after.id, label: after.tenantName, ...(before && { before }), after };
}

export function tellOfFrozen(
  { id, name, frozen: before }: { id: string; name: string; frozen: unknown },
  { frozen: after }: { frozen: unknown },
): AuditSubject {
  return {
    entity: 'tenant',
    id,
    label: name,
    outcome: after === null ? 'unfrozen' : 'frozen',
    before: { frozen: before },
    after: { frozen: after },
  };
}
