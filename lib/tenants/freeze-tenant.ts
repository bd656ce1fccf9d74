import * as z from 'zod';
import { nameActor } from '../audit/record-entry';
import { type CommandContext, command, longestReason } from '../command';
import { conflict, notFound } from '../problem';
import { line } from '../text';
import type { Tenant } from './model';

export const freezingReason = line({ label: 'reason', max: longestReason }).refine((text) => text !== '', {
  error: 'Say why; the administrators of the tenant read it.',
  params: { code: 'required' },
});

/**
 * Makes a tenant read-only. What everybody sees of it stays as it was, version and time of the last change included, and
 * its own history says nothing of it: freezing belongs to the cluster. One that is frozen already stays as it is.
 */
export const freezeTenant = command({
  name: 'tenant.freeze',
  input: z.strictObject({ id: z.string(), reason: freezingReason }),
  async run(context, { id, reason }) {
    const tenant = await getUnbinned(context, id);
    if (tenant.frozen) return { result: tenant, audit: null };
    const result = await freeze(context, tenant, reason);
    return { result, audit: tellOfFreezing(tenant, result) };
  },
});

/** Lets people change it again. Refused while it is being moved: the move is given up, or comes to its end. */
export const unfreezeTenant = command({
  name: 'tenant.unfreeze',
  input: z.strictObject({ id: z.string() }),
  async run(context, { id }) {
    const tenant = await getUnbinned(context, id);
    if (!tenant.frozen) return { result: tenant, audit: null };
    const move = await context.stores.moves.findOpen(id);
    if (move) {
      const message = `${tenant.name} is being moved. Give the move up to unfreeze it.`;
      throw conflict([{ path: '', code: 'move-open', message }]);
    }
    const result = await unfreeze(context, tenant);
    return { result, audit: tellOfFreezing(tenant, result) };
  },
});

async function getUnbinned({ stores }: CommandContext, id: string): Promise<Tenant> {
  const tenant = await stores.tenants.find(id);
  if (!tenant || tenant.deletedAt !== null) throw notFound('tenant');
  return tenant;
}

/** The same for the moves. */
export async function freeze(
  { stores, now, actor }: CommandContext,
  tenant: Tenant,
  reason: string,
): Promise<Tenant> {
  const frozen: Tenant = { ...tenant, frozen: { at: now, reason, by: nameActor(actor).actorName } };
  await stores.tenants.save(frozen, tenant);
  return frozen;
}

export async function unfreeze({ stores }: CommandContext, tenant: Tenant): Promise<Tenant> {
  const thawed: Tenant = { ...tenant, frozen: null };
  await stores.tenants.save(thawed, tenant);
  return thawed;
}

/** Without `tenantId`: an entry of the provider's log, so that the tenant's own history travels as it is. */
function tellOfFreezing({ id, name, frozen: before }: Tenant, { frozen: after }: Tenant) {
  return { entity: 'tenant', id, label: name, before: { frozen: before }, after: { frozen: after } } as const;
}
