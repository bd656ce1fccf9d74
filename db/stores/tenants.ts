import { and, desc, eq, inArray, isNotNull, lt, ne, type SQL, sql } from 'drizzle-orm';
import type { TenantStore } from '@/lib/tenants/store';
import type { Database } from '../database';
import { prepare, textList } from '../prepare';
import { tenantList } from './tenant-list';
import { tenantReads } from './tenant-reads';
import { highestPurgedNumber, tenantWrites } from './tenant-writes';

/** Numbers are given upwards from here, so that they have ten digits from the first on. */
const firstNumber = 1_000_000_001;

export function tenantStore(database: Database): TenantStore {
  const { q, engine, tables } = database;
  const { tenants, telephonyProfiles: profiles, settings } = tables;
  const read = tenantReads(database);
  // Said as the indexes of live tenants say it: SQLite does not see that `live = ?` means the same.
  const live = sql`${tenants.live}`;

  const readFrozen = prepare('frozen-tenants', () =>
    q
      .select({
        id: tenants.id,
        name: tenants.name,
        at: tenants.frozenAt,
        reason: tenants.frozenReason,
        by: tenants.frozenByName,
      })
      .from(tenants)
      .where(
        and(
          inArray(tenants.id, sql`(${textList(engine, sql.placeholder('ids'))})`),
          isNotNull(tenants.frozenAt),
        ),
      ),
  );

  async function find(id: string) {
    const [tenant] = await read([id]);
    return tenant;
  }

  return {
    ...tenantList(database),
    ...tenantWrites(database),
    find,

    async findByUrl(url) {
      const [row] = await q
        .select({ id: tenants.id })
        .from(tenants)
        .where(and(live, eq(tenants.url, url)));
      return row && find(row.id);
    },

    async listPartnersBelow(id) {
      const found = [id];
      for (let level = [id]; level.length > 0; ) {
        const rows = await q
          .select({ id: tenants.id })
          .from(tenants)
          .where(and(inArray(tenants.partnerId, level), sql`${tenants.isPartner}`));
        level = rows.map((row) => row.id).filter((below) => !found.includes(below));
        found.push(...level);
      }
      return found;
    },

    async listFrozen(ids) {
      const rows = await readFrozen({ ids: JSON.stringify(ids) });
      return rows.flatMap(({ id, name, at, reason, by }) =>
        at === null ? [] : [{ id, name, frozen: { at, reason: reason ?? '', by: by ?? '' } }],
      );
    },

    async listUrls(ids) {
      const rows = await q
        .select({ id: tenants.id, url: tenants.url })
        .from(tenants)
        .where(inArray(tenants.id, [...ids]));
      return new Map(rows.map(({ id, url }) => [id, url]));
    },

    async findHolders({ nameKey, url, customer, exceptId }) {
      const others = exceptId === undefined ? undefined : ne(tenants.id, exceptId);
      const holders = (condition: SQL) =>
        q
          .select({ id: tenants.id, name: tenants.name })
          .from(tenants)
          .where(and(live, condition, others));
      const found = [];
      if (nameKey !== undefined)
        for (const holder of await holders(eq(tenants.nameKey, nameKey)))
          found.push({ taken: 'name' as const, ...holder });
      if (url !== undefined)
        for (const holder of await holders(eq(tenants.url, url)))
          found.push({ taken: 'url' as const, ...holder });
      if (customer !== undefined) {
        const { systemId, customerNumber } = customer;
        const ids = q
          .select({ id: profiles.tenantId })
          .from(profiles)
          .where(
            and(
              sql`${profiles.live}`,
              eq(profiles.systemId, systemId),
              eq(profiles.customerNumber, customerNumber),
            ),
          );
        for (const holder of await holders(inArray(tenants.id, ids)))
          found.push({ taken: 'customerNumber' as const, ...holder });
      }
      return found;
    },

    async findByNumber(number) {
      const [row] = await q
        .select({ id: tenants.id, name: tenants.name })
        .from(tenants)
        .where(eq(tenants.number, number));
      return row;
    },

    async nextNumber() {
      const [row] = await q
        .select({ number: tenants.number })
        .from(tenants)
        .orderBy(desc(tenants.number))
        .limit(1);
      const [purged] = await q
        .select({ number: settings.value })
        .from(settings)
        .where(eq(settings.key, highestPurgedNumber));
      return Math.max(firstNumber, (row?.number ?? 0) + 1, Number(purged?.number ?? 0) + 1);
    },

    async listBinnedBefore(instant, limit) {
      const binned = await q
        .select({ id: tenants.id })
        .from(tenants)
        .where(and(eq(tenants.live, false), lt(tenants.deletedAt, instant)))
        .limit(limit);
      return read(binned.map((row) => row.id));
    },

    async findCarriedHistory(id) {
      const [row] = await q
        .select({ batch: tenants.historyBatch, after: tenants.historyAfter })
        .from(tenants)
        .where(eq(tenants.id, id));
      if (!row || row.after === null) return undefined;
      return { batch: row.batch, after: row.after };
    },

    async setCarriedHistory(id, { batch, after }) {
      await q.update(tenants).set({ historyBatch: batch, historyAfter: after }).where(eq(tenants.id, id));
    },
  };
}
