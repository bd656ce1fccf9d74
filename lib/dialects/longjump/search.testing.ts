import type { Storage } from '../../stores';
import { deriveUrl } from '../../tenants/keys';
import { type Tenant, TenantDraft, type TenantDraftInput } from '../../tenants/model';

type Given = TenantDraftInput &
  Partial<Pick<Tenant, 'number' | 'status' | 'isPartner' | 'partnerId' | 'deletedAt'>> & {
    createdAt?: string;
    updatedAt?: string;
  };

let made = 0;

/** A tenant as it is kept, with a number of its own. */
export function tenantOf(given: Given): Tenant {
  const { number, status, isPartner, partnerId, deletedAt, createdAt, updatedAt, ...draft } = given;
  made += 1;
  const at = '2026-01-05T08:00:00.000Z';
  return {
    ...TenantDraft.parse(draft),
    id: `tenant-${String(made).padStart(6, '0')}`,
    number: number ?? 1_000_000_000 + made,
    url: deriveUrl(given.name),
    status: status ?? 'active',
    isPartner: isPartner ?? false,
    partnerId: partnerId ?? null,
    limits: null,
    createdAt: createdAt ?? at,
    updatedAt: updatedAt ?? createdAt ?? at,
    deletedAt: deletedAt ?? null,
    frozen: null,
    movedTo: null,
    version: 1,
  };
}

export async function givenTenants(world: { storage: Storage }, tenants: readonly Tenant[]): Promise<void> {
  await world.storage.transact((stores) => stores.tenants.insertMany(tenants));
}
