import { and, asc, count, eq, gte, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alias } from 'drizzle-orm/sqlite-core';
import { addUses, deepestPartner, type ListedPartner, noUse, type PartnerUse } from '@/lib/partners/model';
import type { PartnerAbove, PartnerStore } from '@/lib/partners/store';
import { searchForm } from '@/lib/tenants/keys';
import { decodeCursor, encodeCursor, type Order } from '../cursor';
import type { Database } from '../database';
import { textList } from '../prepare';
import { withoutIndex } from './access-number-search';
import { growthOf } from './partner-counts';

const order: Order<'text'> = { list: 'partners', kind: 'text' };
/** More levels than there can be: a ring would be walked no further. */
const mostLevels = deepestPartner * 2;

/** Partners as a tree. They are thousands at most, found by an index of their own among all tenants. */
export function partnerStore(database: Database): PartnerStore {
  const { q, engine, tables } = database;
  const { tenants, partnerUses: uses } = tables;
  const parents = alias(tenants, 'parents');

  async function findAbove(id: string): Promise<(PartnerAbove & { partnerId: string | null }) | undefined> {
    const [row] = await q
      .select({
        id: tenants.id,
        url: tenants.url,
        name: tenants.name,
        partnerId: tenants.partnerId,
        limitTenants: tenants.limitTenants,
        limitDirectoryNumbers: tenants.limitDirectoryNumbers,
        limitAccessNumbers: tenants.limitAccessNumbers,
        limitLicences: tenants.limitLicences,
      })
      .from(tenants)
      .where(and(eq(tenants.id, id), eq(tenants.isPartner, true)));
    if (!row) return undefined;
    const { limitTenants, limitDirectoryNumbers, limitAccessNumbers, limitLicences, ...named } = row;
    const limits = {
      tenants: limitTenants,
      directoryNumbers: limitDirectoryNumbers,
      accessNumbers: limitAccessNumbers,
      licences: limitLicences,
    };
    return { ...named, limits };
  }

  async function listUp(id: string): Promise<PartnerAbove[]> {
    const found: PartnerAbove[] = [];
    for (let next: string | null = id; next !== null && found.length < mostLevels; ) {
      const row = await findAbove(next);
      if (!row) break;
      const { partnerId, ...above } = row;
      found.push(above);
      next = partnerId;
    }
    return found;
  }

  /** Of each of these partners, all partners below it and itself: pairs of the two. */
  async function listSubtrees(ids: readonly string[]): Promise<{ top: string; below: string }[]> {
    if (ids.length === 0) return [];
    return database.rows(sql`
      with recursive tree (top, below, level) as (
        select value, value, 1 from (${valuesOf(ids)}) as tops
        union all
        select tree.top, ${tenants.id}, tree.level + 1 from tree
        join ${tenants} on ${tenants.partnerId} = tree.below and ${tenants.isPartner}
        where tree.level < ${mostLevels}
      )
      select top, below from tree`);
  }

  function valuesOf(ids: readonly string[]): SQL {
    const json = JSON.stringify(ids);
    return engine === 'sqlite'
      ? sql`select value from json_each(${json})`
      : sql`select value collate "C" as value from json_array_elements_text(${json}::json) as value`;
  }

  async function readUses(ids: readonly string[]): Promise<Map<string, PartnerUse>> {
    const rows = await q
      .select()
      .from(uses)
      .where(inArray(uses.partnerId, sql`(${textList(engine, JSON.stringify(ids))})`));
    return new Map(rows.map(({ partnerId, ...use }) => [partnerId, use]));
  }

  /** Direct use of each, of everything below each, and how many partners are directly below. */
  async function measure(ids: readonly string[]) {
    const pairs = await listSubtrees(ids);
    const direct = await readUses([...new Set(pairs.map(({ below }) => below))]);
    const all = new Map<string, PartnerUse>();
    for (const { top, below } of pairs) {
      const [sum, use] = [all.get(top) ?? noUse, direct.get(below) ?? noUse];
      all.set(top, addUses(sum, use));
    }
    return { direct, all };
  }

  async function countPartners(ids: readonly string[]): Promise<Map<string, number>> {
    const rows = await q
      .select({ id: tenants.partnerId, partners: count() })
      .from(tenants)
      .where(
        and(
          inArray(tenants.partnerId, sql`(${textList(engine, JSON.stringify(ids))})`),
          sql`${tenants.isPartner}`,
          eq(tenants.live, true),
        ),
      )
      .groupBy(tenants.partnerId);
    return new Map(rows.flatMap(({ id, partners }) => (id === null ? [] : [[id, partners] as const])));
  }

  async function read(ids: readonly string[]): Promise<ListedPartner[]> {
    if (ids.length === 0) return [];
    const rows = await q
      .select({
        partner: tenants,
        parentId: parents.id,
        parentUrl: parents.url,
        parentName: parents.name,
      })
      .from(tenants)
      .leftJoin(parents, eq(parents.id, tenants.partnerId))
      .where(inArray(tenants.id, sql`(${textList(engine, JSON.stringify(ids))})`));
    const byId = new Map(rows.map((row) => [row.partner.id, row]));
    const { direct, all } = await measure(ids);
    const below = await countPartners(ids);
    return ids.flatMap((id) => {
      const row = byId.get(id);
      if (!row) return [];
      const { partner, parentId, parentUrl, parentName } = row;
      const use = all.get(id) ?? noUse;
      return {
        id,
        url: partner.url,
        name: partner.name,
        status: partner.active ? ('active' as const) : ('inactive' as const),
        version: partner.version,
        parent: parentId === null ? null : { id: parentId, url: parentUrl ?? '', name: parentName ?? '' },
        tenants: { direct: direct.get(id)?.tenants ?? 0, all: use.tenants },
        partners: below.get(id) ?? 0,
        limits: {
          tenants: partner.limitTenants,
          directoryNumbers: partner.limitDirectoryNumbers,
          accessNumbers: partner.limitAccessNumbers,
          licences: partner.limitLicences,
        },
        use,
      };
    });
  }

  return {
    listUp,

    findDepth: async (id) => (await listUp(id)).length,

    async countLevelsBelow(id) {
      const pairs = await database.rows<{ deepest: number }>(sql`
        with recursive tree (id, level) as (
          select value, 0 from (${valuesOf([id])}) as tops
          union all
          select ${tenants.id}, tree.level + 1 from tree
          join ${tenants} on ${tenants.partnerId} = tree.id and ${tenants.isPartner}
          where tree.level < ${mostLevels}
        )
        select cast(max(level) as integer) as deepest from tree`);
      return pairs[0]?.deepest ?? 0;
    },

    async countTenants(id) {
      const rows = await q
        .select({ live: tenants.live, tenants: count() })
        .from(tenants)
        .where(eq(tenants.partnerId, id))
        .groupBy(tenants.live);
      const of = (live: boolean) => rows.find((row) => row.live === live)?.tenants ?? 0;
      return { live: of(true), binned: of(false) };
    },

    async listTenantIds(id, limit) {
      const rows = await q
        .select({ id: tenants.id })
        .from(tenants)
        .where(eq(tenants.partnerId, id))
        .orderBy(asc(tenants.live), asc(tenants.sortKey), asc(tenants.id))
        .limit(limit);
      return rows.map((row) => row.id);
    },

    async list({ q: text, parent, within }, { limit, after }) {
      const place = after === undefined ? undefined : decodeCursor(after, order);
      // Partners are few among the tenants, so they are sorted here and not found along the sorted index of all.
      const sorted = withoutIndex(database, tenants.sortKey);
      const rows = await q
        .select({ id: tenants.id, value: tenants.sortKey })
        .from(tenants)
        .where(
          and(
            sql`${tenants.isPartner}`,
            sql`${withoutIndex(database, tenants.live)}`,
            parent === undefined
              ? undefined
              : parent === null
                ? isNull(tenants.partnerId)
                : eq(tenants.partnerId, parent),
            within && inArray(tenants.partnerId, sql`(${textList(engine, JSON.stringify(within))})`),
            text === undefined ? undefined : matching(text),
            place && sql`(${sorted}, ${tenants.id}) > (${place.value}, ${place.id})`,
          ),
        )
        .orderBy(asc(sorted), asc(tenants.id))
        .limit(limit + 1);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return {
        items: await read(page.map((row) => row.id)),
        next: rows.length > limit && last ? encodeCursor(order, last) : null,
      };
    },

    async findListed(id) {
      const [row] = await q
        .select({ id: tenants.id })
        .from(tenants)
        .where(and(eq(tenants.id, id), eq(tenants.isPartner, true), eq(tenants.live, true)));
      const [partner] = row ? await read([id]) : [];
      return partner;
    },

    async findUse(id) {
      return (await measure([id])).all.get(id) ?? noUse;
    },

    async pickWithin(ids, within) {
      if (ids.length === 0) return new Set();
      const rows = await q
        .select({ id: tenants.id })
        .from(tenants)
        .where(
          and(
            inArray(tenants.id, sql`(${textList(engine, JSON.stringify(ids))})`),
            or(
              eq(tenants.id, within.partnerId),
              sql`${tenants.partnerId} in (${textList(engine, JSON.stringify(within.partnerIds))})`,
            ),
          ),
        );
      return new Set(rows.map((row) => row.id));
    },

    listGrowth: async () => growthOf(database),
  };

  /** Part of the name, in the form in which names are sorted, or the beginning of the url. */
  function matching(text: string): SQL {
    const wanted = searchForm(text);
    const url = text.trim().toLowerCase();
    const inName =
      engine === 'sqlite'
        ? sql`instr(${tenants.sortKey}, ${wanted}) > 0`
        : sql`strpos(${tenants.sortKey}, ${wanted}) > 0`;
    return sql`(${inName} or ${and(gte(tenants.url, url), sql`${tenants.url} < ${`${url}\u{10ffff}`}`)})`;
  }
}
