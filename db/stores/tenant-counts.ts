import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import { searchForm } from '@/lib/tenants/keys';
import type { Tenant } from '@/lib/tenants/model';
import type { TenantFilter } from '@/lib/tenants/store';
import type { Database } from '../database';

/** Totals that are kept with every change, so that asking for them costs nothing however many tenants there are. */
export function tenantCounting({ q, tables }: Database) {
  const { tenantCounts, tenantPrefixCounts } = tables;
  const sum = (column: SQL | typeof tenantCounts.tenants | typeof tenantPrefixCounts.tenants) =>
    sql<number>`cast(coalesce(sum(${column}), 0) as integer)`;

  return {
    /** Notes tenants that came and tenants that went; one that was changed is both. */
    async adjust({ added, gone }: { added: readonly Tenant[]; gone: readonly Tenant[] }): Promise<void> {
      const sorts = tally({ added, gone }, (tenant) => [sortOf(tenant)]);
      for (const { by, ...sort } of sorts) {
        await q
          .insert(tenantCounts)
          .values({ ...sort, tenants: by })
          .onConflictDoUpdate({
            target: [tenantCounts.partnerId, tenantCounts.live, tenantCounts.active],
            set: { tenants: sql`${tenantCounts.tenants} + ${by}` },
          });
      }
      const prefixes = tally({ added, gone }, (tenant) => {
        const { live, active } = sortOf(tenant);
        return prefixesOf(tenant.name).map((prefix) => ({ prefix, live, active }));
      });
      for (const { by, ...kind } of prefixes) {
        await q
          .insert(tenantPrefixCounts)
          .values({ ...kind, tenants: by })
          .onConflictDoUpdate({
            target: [tenantPrefixCounts.prefix, tenantPrefixCounts.live, tenantPrefixCounts.active],
            set: { tenants: sql`${tenantPrefixCounts.tenants} + ${by}` },
          });
      }
    },

    async countAll({ deleted, status, within }: TenantFilter): Promise<number> {
      const [row] = await q
        .select({ found: sum(tenantCounts.tenants) })
        .from(tenantCounts)
        .where(
          and(
            eq(tenantCounts.live, !deleted),
            status && eq(tenantCounts.active, status === 'active'),
            within && inArray(tenantCounts.partnerId, [...within]),
          ),
        );
      return row?.found ?? 0;
    },

    /** How many names begin with these one or two characters. */
    async countPrefix(prefix: string, { deleted, status }: TenantFilter): Promise<number> {
      const [row] = await q
        .select({ found: sum(tenantPrefixCounts.tenants) })
        .from(tenantPrefixCounts)
        .where(
          and(
            eq(tenantPrefixCounts.prefix, prefix),
            eq(tenantPrefixCounts.live, !deleted),
            status && eq(tenantPrefixCounts.active, status === 'active'),
          ),
        );
      return row?.found ?? 0;
    },
  };
}

/** How many more or fewer there are of each kind; kinds whose number stays are left out. */
function tally<Kind extends object>(
  { added, gone }: { added: readonly Tenant[]; gone: readonly Tenant[] },
  kindsOf: (tenant: Tenant) => Kind[],
): (Kind & { by: number })[] {
  const changes = new Map<string, Kind & { by: number }>();
  function note(tenant: Tenant, by: number): void {
    for (const kind of kindsOf(tenant)) {
      const key = JSON.stringify(kind);
      changes.set(key, { ...kind, by: (changes.get(key)?.by ?? 0) + by });
    }
  }
  for (const tenant of added) note(tenant, 1);
  for (const tenant of gone) note(tenant, -1);
  return [...changes.values()].filter(({ by }) => by !== 0);
}

function sortOf({ partnerId, deletedAt, status }: Tenant) {
  return { partnerId: partnerId ?? '', live: deletedAt === null, active: status === 'active' };
}

function prefixesOf(name: string): string[] {
  const [first, second] = searchForm(name);
  if (first === undefined) return [];
  return second === undefined ? [first] : [first, first + second];
}
