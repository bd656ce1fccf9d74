import type { Tenant } from '../../tenants/model';
import type { Bound } from './filter/find-bound';
import type { TenantSearchStore } from './store';

/** The search of somebody who sees the tenants of these partners only. */
export function scopeTenantSearch(
  all: TenantSearchStore,
  { partnerIds, sees }: { partnerIds: readonly string[]; sees(tenant: Tenant): boolean },
): TenantSearchStore {
  const within = (bound: Bound): Bound => ({
    by: 'and',
    parts: [...(bound.by === 'all' ? [] : [bound]), { by: 'partner', ids: partnerIds }],
  });
  return {
    gather: (bound, columns, most) => all.gather(within(bound), columns, most),
    readStretch: (stretch) => all.readStretch({ ...stretch, bound: within(stretch.bound) }),
    findPlace: async () => 'uncounted',
    count: (bound) => all.count(within(bound)),
    read: async (ids) => (await all.read(ids)).filter(sees),
  };
}
