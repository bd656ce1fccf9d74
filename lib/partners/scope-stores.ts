import { scopeTenantSearch } from '../dialects/longjump/scope-search';
import { scopeEvents } from '../events/scope-events';
import { Problem } from '../problem';
import type { Stores } from '../stores';
import type { Tenant } from '../tenants/model';
import type { TenantStore } from '../tenants/store';
import { scopeWebhooks } from '../webhooks/scope-webhooks';
import type { PartnerScope } from './model';

/** What stands for a holder whom the reader must not learn of. */
export const hiddenHolder = { id: '', name: 'another tenant' } as const;

/**
 * The stores as somebody in this scope sees them: what belongs to tenants outside of it is not there, and where numbers
 * or names are taken, by whom is not told. A store that is about the provider as a whole is closed.
 */
export function scopeStores(all: Stores, scope: PartnerScope): Stores {
  return {
    ...all,
    tenants: scopeTenants(all.tenants, scope),
    tenantSearch: scopeTenantSearch(all.tenantSearch, {
      partnerIds: scope.partnerIds,
      sees: (tenant) => isWithin(scope, tenant),
    }),
    imports: closed(all.imports),
    jobs: closed(all.jobs),
    moves: closed(all.moves),
    templates: closed(all.templates),
    transferRequests: closed(all.transferRequests),
    numberSheets: closed(all.numberSheets),
    numberOwnerships: closed(all.numberOwnerships),
    events: scopeEvents(all.events, scope),
    webhooks: scopeWebhooks(all.webhooks, scope),
  };
}

function isWithin(scope: PartnerScope, tenant: Pick<Tenant, 'id' | 'partnerId'>): boolean {
  return (
    tenant.id === scope.partnerId ||
    (tenant.partnerId !== null && scope.partnerIds.includes(tenant.partnerId))
  );
}

function scopeTenants(all: TenantStore, scope: PartnerScope): TenantStore {
  const within = [...scope.partnerIds];
  const seen = (tenant: Tenant | undefined) => (tenant && isWithin(scope, tenant) ? tenant : undefined);
  return {
    ...all,
    find: async (id) => seen(await all.find(id)),
    findByUrl: async (url) => seen(await all.findByUrl(url)),
    list: (filter, page) => all.list({ ...filter, within }, page),
    count: (filter) => all.count({ ...filter, within }),
  };
}

/** A store that nobody in a scope reads or writes: whatever is asked of it is refused. */
function closed<Store extends object>(store: Store): Store {
  return new Proxy(store, {
    get() {
      throw new Problem({
        kind: 'forbidden',
        code: 'beyond-partner',
        message: 'This belongs to the provider as a whole and is not kept by partner.',
      });
    },
  });
}
