import type { CustomerStore } from '../../dialects/mx-one/store';
import type { Tenant } from '../../tenants/model';
import type { NumberRangeStore, TenantFilter, TenantStore } from '../../tenants/store';
import { hiddenHolder } from '../model';
import type { PartnerStore } from '../store';
import { beyondPartner, only } from './only';
import { looking, type Sight } from './sight';

export function scopeTenants(sight: Sight): TenantStore {
  const { all, scope } = sight;
  const { tenants } = all;
  const { has, pick, demand } = looking(sight);
  const within = scope.partnerIds;
  const seen = (tenant: Tenant | undefined) => (tenant && isWithin(sight, tenant) ? tenant : undefined);
  const confine = ({ within: asked }: TenantFilter) =>
    asked ? asked.filter((id) => within.includes(id)) : within;
  return only<TenantStore>({
    find: async (id) => seen(await tenants.find(id)),
    findByUrl: async (url) => seen(await tenants.findByUrl(url)),
    listPartnersBelow: async (id) => (within.includes(id) ? tenants.listPartnersBelow(id) : []),
    listFrozen: async (ids) => pick(await tenants.listFrozen(ids), ({ id }) => id),
    async listUrls(ids) {
      return tenants.listUrls([...(await all.partners.pickWithin(ids, scope))]);
    },
    list: (filter, page) => tenants.list({ ...filter, within: confine(filter) }, page),
    count: (filter) => tenants.count({ ...filter, within: confine(filter) }),
    async findHolders(wanted) {
      const holders = await tenants.findHolders(wanted);
      const seen = await all.partners.pickWithin(
        holders.map(({ id }) => id),
        scope,
      );
      return holders.map((holder) => (seen.has(holder.id) ? holder : { ...holder, ...hiddenHolder }));
    },
    async findByNumber(number) {
      const found = await tenants.findByNumber(number);
      return found && (await has(found.id)) ? found : undefined;
    },
    nextNumber: () => tenants.nextNumber(),
    async insert(tenant, heldFrom) {
      requireBelow(sight, tenant);
      await tenants.insert(tenant, heldFrom);
    },
    async save(tenant, previous) {
      await demand(previous.id);
      if (tenant.id !== previous.id) throw beyondPartner();
      if (tenant.partnerId !== previous.partnerId) requireBelow(sight, tenant);
      await tenants.save(tenant, previous);
    },
    async remove(tenant) {
      await demand(tenant.id);
      await tenants.remove(tenant);
    },
    findCarriedHistory: async (id) => ((await has(id)) ? tenants.findCarriedHistory(id) : undefined),
  });
}

/** What belongs to the scope's partner or to one below it; the partner itself is there to be looked at. */
function isWithin({ scope }: Sight, { id, partnerId }: Pick<Tenant, 'id' | 'partnerId'>): boolean {
  return id === scope.partnerId || (partnerId !== null && scope.partnerIds.includes(partnerId));
}

function requireBelow({ scope }: Sight, { partnerId }: Pick<Tenant, 'partnerId'>): void {
  if (partnerId === null || !scope.partnerIds.includes(partnerId)) throw beyondPartner();
}

export function scopePartners(sight: Sight): PartnerStore {
  const { all, scope } = sight;
  const { partners } = all;
  const mine = (id: string) => scope.partnerIds.includes(id);
  return only<PartnerStore>({
    async listUp(id) {
      if (!mine(id)) return [];
      const up = await partners.listUp(id);
      return up.slice(0, up.findIndex((partner) => partner.id === scope.partnerId) + 1);
    },
    // How deep the scope itself lies says nothing of anybody, and the limit of depth counts it.
    findDepth: async (id) => (mine(id) ? partners.findDepth(id) : 0),
    countLevelsBelow: async (id) => (mine(id) ? partners.countLevelsBelow(id) : 0),
    countTenants: async (id) => (mine(id) ? partners.countTenants(id) : { live: 0, binned: 0 }),
    listTenantIds: async (id, limit) => (mine(id) ? partners.listTenantIds(id, limit) : []),
    list: ({ parent, ...filter }, page) =>
      partners.list(
        parent === undefined
          ? { ...filter, within: scope.partnerIds }
          : { ...filter, parent: parent ?? scope.partnerId, within: scope.partnerIds },
        page,
      ),
    async findListed(id) {
      const partner = mine(id) ? await partners.findListed(id) : undefined;
      return partner && id === scope.partnerId ? { ...partner, parent: null } : partner;
    },
    findUse: async (id) => {
      if (!mine(id)) throw beyondPartner();
      return partners.findUse(id);
    },
    pickWithin: (ids) => partners.pickWithin(ids, scope),
  });
}

export function scopeCustomers(sight: Sight): CustomerStore {
  const { customers } = sight.all;
  return only<CustomerStore>({
    async find(customer) {
      const found = await customers.find(customer);
      return found && isWithin(sight, found) ? found : undefined;
    },
    list: (filter, page) => customers.list({ ...filter, within: sight.scope }, page),
  });
}

/** Where numbers are taken is told, since they cannot be had; by whom is not. */
export function scopeNumberRanges({ all, scope }: Sight): NumberRangeStore {
  return only<NumberRangeStore>({
    listBlocks: async () => [],
    async listOverlaps({ exceptTenantId, ...wanted }) {
      // Whom to leave out is no question about who else holds numbers.
      const own = exceptTenantId !== undefined && (await all.partners.pickWithin([exceptTenantId], scope));
      const held = await all.numberRanges.listOverlaps({
        ...wanted,
        ...(own && own.size > 0 ? { exceptTenantId } : {}),
      });
      const seen = await all.partners.pickWithin([...new Set(held.map(({ tenantId }) => tenantId))], scope);
      return held.map((range) =>
        seen.has(range.tenantId)
          ? range
          : { ...range, tenantId: hiddenHolder.id, tenantName: hiddenHolder.name },
      );
    },
  });
}
