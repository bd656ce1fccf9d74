import * as z from 'zod';
import { type CommandContext, type CommandOutcome, command } from '../command';
import { noLimits } from '../partners/model';
import { settlePartner } from '../partners/move-below';
import { requireRoomBelow } from '../partners/require-depth';
import { requirePermission } from '../permissions';
import { invalid } from '../problem';
import { checkAgainstCluster } from './check-against-cluster';
import { deriveUrl } from './keys';
import { type Tenant, TenantDraft, type TenantStatus } from './model';

/** For the description of the interface: no patch has these. */
const onlyWhenNew = { 'x-only-when-new': true } as const;

/** What is said about a new tenant besides what can be changed later like any other member. */
export const NewTenantDraft = TenantDraft.extend({
  isPartner: z
    .boolean({ error: '“isPartner” is true or false.' })
    .default(false)
    .meta({ description: 'A partner owns tenants; only the provider appoints one.', ...onlyWhenNew }),
  partnerId: z
    .string({ error: 'A partner is named by its id.' })
    .nullish()
    .meta({
      description: 'The partner to which it belongs; for partners’ administrators their own.',
      ...onlyWhenNew,
    }),
});

/** Makes a tenant, inactive, with a number of its own; its url is derived from the name unless given. */
export const createTenant = command({
  name: 'tenant.create',
  input: NewTenantDraft,
  run: (context, { isPartner, partnerId, ...draft }) =>
    insertTenant(context, { draft, status: 'inactive', isPartner, partnerId }),
});

export interface NewTenant {
  draft: TenantDraft;
  /** As the door says in which state its tenants begin. */
  status: TenantStatus;
  /** The partner to which it will belong; without one, that of the scope, or none. */
  partnerId?: string | null | undefined;
  isPartner?: boolean;
}

/** What every door does that makes a tenant. */
export async function insertTenant(
  context: CommandContext,
  { draft: input, status, partnerId, isPartner = false }: NewTenant,
): Promise<CommandOutcome<Tenant>> {
  const { stores, now, newId } = context;
  const draft = { ...input, url: input.url ?? deriveUrl(input.name) };
  if (draft.url === '') {
    throw invalid([
      {
        path: 'url',
        code: 'required',
        message: 'No url can be made from this name. Enter one: lower-case letters, digits, hyphens, dots.',
      },
    ]);
  }
  const belongsTo = await settlePartner(context, partnerId ?? null);
  if (isPartner) {
    requirePermission(context.actor, 'partner.appoint');
    await requireRoomBelow(context, belongsTo);
  }
  await checkAgainstCluster(context, { draft });
  const tenant: Tenant = {
    id: newId(),
    number: await stores.tenants.nextNumber(),
    ...draft,
    status,
    isPartner,
    partnerId: belongsTo,
    limits: isPartner ? noLimits : null,
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
    frozen: null,
    movedTo: null,
    version: 1,
  };
  await stores.tenants.insert(tenant);
  return {
    result: tenant,
    audit: { entity: 'tenant', id: tenant.id, label: tenant.name, tenantId: tenant.id, after: tenant },
  };
}
