import { and, asc, eq, gt, inArray, isNull, lte, min, type SQL, sql } from 'drizzle-orm';
import { allFinanceIds, spanOf } from '@/lib/licences/model';
import type { LicenceFilter, LicenceMonthStore, LicenceRow } from '@/lib/licences/store';
import { decodeCursor, encodeCursor, type Order } from '../cursor';
import type { Database } from '../database';
import { licenceCounting } from './licence-counting';
import { licenceFilling, wholeNumber as whole } from './licence-filling';

const order: Order<'text'> = { list: 'licence-use', kind: 'text' };

export function licenceMonthStore(database: Database): LicenceMonthStore {
  const { q, tables } = database;
  const { licenceMonths: months, tenants, telephonyProfiles: profiles, subscribers } = tables;

  const before = (month: string) =>
    sql`coalesce(sum(case when ${months.month} < ${month} then ${months.change} else 0 end), 0)`;
  const within = (month: string, column: typeof months.change | typeof months.subscriberSeconds) =>
    sql`coalesce(sum(case when ${months.month} = ${month} then ${column} else 0 end), 0)`;

  function matches({ financeId, featurelevel, partnerId, partnerIds }: LicenceFilter): SQL | undefined {
    return and(
      financeId === undefined ? undefined : eq(months.financeId, financeId),
      featurelevel === undefined ? undefined : eq(months.featurelevel, featurelevel),
      partnerId === undefined ? undefined : eq(months.partnerId, partnerId),
      partnerIds && inArray(months.partnerId, [...partnerIds]),
    );
  }

  /** No use is negative, so the sums of a group are zero only where each of its keys is. */
  function isUsed(month: string): SQL {
    const { from, until } = spanOf(month);
    return sql`${before(month)} * ${sql.raw(String(until - from))} + ${within(month, months.subscriberSeconds)} > 0
      or ${before(month)} + ${within(month, months.change)} > 0`;
  }

  return {
    async firstMonth() {
      // What was taken back as if it had never been leaves rows of nothing.
      const [row] = await q
        .select({ first: min(months.month) })
        .from(months)
        .where(sql`${months.change} <> 0 or ${months.subscriberSeconds} <> 0`);
      return row?.first ?? undefined;
    },

    /** Along the index of finance ids: a page deep in the report costs what the first one costs. */
    async listUse(month, filter, { limit, after }) {
      const own = sql`${months.financeId} <> ${allFinanceIds}`;
      const from = after === undefined ? undefined : gt(months.financeId, decodeCursor(after, order).value);
      const ids = await q
        .select({ financeId: months.financeId })
        .from(months)
        .where(and(own, from, matches(filter)))
        .groupBy(months.financeId)
        .having(isUsed(month))
        .orderBy(asc(months.financeId))
        .limit(limit + 1);
      const shown = ids.slice(0, limit).map(({ financeId }) => financeId);
      const last = shown.at(-1);
      if (last === undefined) return { items: [], next: null };
      const { financeId, featurelevel, partnerId } = months;
      const items: LicenceRow[] = await q
        .select({
          financeId,
          featurelevel,
          partnerId,
          start: whole(before(month)),
          change: whole(within(month, months.change)),
          subscriberSeconds: whole(within(month, months.subscriberSeconds)),
        })
        .from(months)
        .where(and(inArray(financeId, shown), matches({ ...filter, financeId: undefined })))
        .groupBy(financeId, featurelevel, partnerId)
        .having(isUsed(month))
        .orderBy(asc(financeId), asc(featurelevel), asc(partnerId));
      return { items, next: ids.length > limit ? encodeCursor(order, { value: last, id: '' }) : null };
    },

    async listTotals({ from, until }, filter) {
      const { featurelevel, partnerId } = months;
      const financeId = filter.financeId ?? allFinanceIds;
      const month = sql<string>`case when ${months.month} < ${from} then '' else ${months.month} end`;
      const rows = await q
        .select({
          month: sql<string>`earlier.month`,
          featurelevel: sql<string>`earlier.featurelevel`,
          partnerId: sql<string>`earlier.partner_id`,
          change: whole(sql`sum(earlier.change)`),
          subscriberSeconds: whole(sql`sum(earlier.subscriber_seconds)`),
        })
        .from(
          sql`(select ${month} as month, ${featurelevel} as featurelevel, ${partnerId} as partner_id,
            ${months.change} as change, ${months.subscriberSeconds} as subscriber_seconds
            from ${months} where ${and(matches({ ...filter, financeId }), lte(months.month, until))}) as earlier`,
        )
        .groupBy(sql`earlier.month`, sql`earlier.featurelevel`, sql`earlier.partner_id`)
        .orderBy(sql`earlier.month`, sql`earlier.featurelevel`, sql`earlier.partner_id`);
      return rows.map((row) => ({ ...row, start: 0 }));
    },

    async listPartners(ids) {
      const known = ids.filter((id) => id !== '');
      if (known.length === 0) return [];
      return q
        .select({ id: tenants.id, name: tenants.name })
        .from(tenants)
        .where(inArray(tenants.id, known))
        .orderBy(asc(tenants.sortKey), asc(tenants.id));
    },

    async listUnbilled({ partnerId, partnerIds, featurelevel }, { limit, countsTo }) {
      const level = featurelevel === undefined ? undefined : eq(subscribers.featurelevel, featurelevel);
      const own = and(eq(subscribers.tenantId, profiles.tenantId), level);
      const used = sql`exists (select 1 from ${subscribers} where ${own})`;
      const ofPartner =
        partnerId === undefined
          ? undefined
          : partnerId === ''
            ? isNull(tenants.partnerId)
            : eq(tenants.partnerId, partnerId);
      const ofPartners = partnerIds && inArray(tenants.partnerId, [...partnerIds]);
      // The word of the index of live tenants; see the store of tenants.
      const found = and(isNull(profiles.financeId), sql`${tenants.live}`, ofPartner, ofPartners, used);
      // Not in order: as soon as there are more than are counted, there is no need to look further.
      const rows = await q
        .select({
          id: tenants.id,
          name: tenants.name,
          sortKey: tenants.sortKey,
          subscribers: whole(sql`(select count(*) from ${subscribers} where ${own})`),
        })
        .from(profiles)
        .innerJoin(tenants, eq(tenants.id, profiles.tenantId))
        .where(found)
        .limit(countsTo);
      const items = rows
        .toSorted((a, b) => (a.sortKey < b.sortKey ? -1 : 1))
        .slice(0, limit)
        .map(({ sortKey: _, ...tenant }) => tenant);
      return { items, count: rows.length };
    },

    ...licenceFilling(database),
    add: (sums) => licenceCounting(database).add(sums),
  };
}
