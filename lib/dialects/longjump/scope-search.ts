import type { PartnerScope } from '../../partners/model';
import type { Bound } from './filter/find-bound';
import type { TenantSearchStore } from './store';

/** The search of somebody who sees what belongs to these partners, and of the first of them itself its name. */
export function scopeTenantSearch(
  all: TenantSearchStore,
  { partnerId, partnerIds }: Pick<PartnerScope, 'partnerId' | 'partnerIds'>,
): TenantSearchStore {
  const within = (bound: Bound): Bound => ({
    by: 'and',
    parts: [...(bound.by === 'all' ? [] : [bound]), { by: 'partner', ids: partnerIds }],
  });
  return {
    gather: (bound, columns, most) => all.gather(within(bound), columns, most),
    readFirst: (first) => all.readFirst({ ...first, bound: within(first.bound) }),
    readStretch: (stretch) => all.readStretch({ ...stretch, bound: within(stretch.bound) }),
    findPlace: async () => 'uncounted',
    count: (bound) => all.count(within(bound)),
    async read(ids) {
      const tenants = await all.read(ids);
      return tenants.filter(
        (tenant) =>
          tenant.id === partnerId || (tenant.partnerId !== null && partnerIds.includes(tenant.partnerId)),
      );
    },
  };
}
