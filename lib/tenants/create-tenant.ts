import { type CommandContext, type CommandOutcome, command } from '../command';
import { noLimits } from '../partners/model';
import { invalid } from '../problem';
import { checkAgainstCluster } from './check-against-cluster';
import { deriveUrl } from './keys';
import { type Tenant, TenantDraft, type TenantStatus } from './model';

/** Makes a tenant, inactive, with a number of its own; its url is derived from the name unless given. */
export const createTenant = command({
  name: 'tenant.create',
  input: TenantDraft,
  run: (context, draft) => insertTenant(context, { draft, status: 'inactive' }),
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
  const { stores, scope, now, newId } = context;
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
  await checkAgainstCluster(context, { draft });
  const tenant: Tenant = {
    id: newId(),
    number: await stores.tenants.nextNumber(),
    ...draft,
    status,
    isPartner,
    partnerId: partnerId ?? scope?.partnerId ?? null,
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
