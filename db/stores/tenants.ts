import { and, asc, desc, eq, gt, inArray, lt, ne, or, type SQL, sql } from 'drizzle-orm';
import { nameKey } from '@/lib/tenants/keys';
import type { Tenant } from '@/lib/tenants/model';
import { readSearch } from '@/lib/tenants/search';
import type { TenantFilter, TenantSort, TenantStore } from '@/lib/tenants/store';
import { rangesOf } from '@/lib/tenants/telephony-profile';
import { decodeCursor, encodeCursor } from '../cursor';
import type { Database } from '../database';
import { insertInChunks } from '../insert-in-chunks';
import { type JoinedRow, toProfileRow, toTenant, toTenantRow } from './tenant-rows';
import { countHits, planSearch } from './tenant-search';

/** Numbers are given upwards from here, so that they have ten digits from the first on. */
const firstNumber = 1_000_000_001;

export function tenantStore(database: Database): TenantStore {
  const { q, tables } = database;
  const {
    tenants,
    telephonyProfiles: profiles,
    telephonySystems: systems,
    subscribers,
    numberRanges,
    tenantCounts,
  } = tables;

  const joined = () =>
    q
      .select({ tenant: tenants, profile: profiles, systemName: systems.name })
      .from(tenants)
      .leftJoin(profiles, eq(profiles.tenantId, tenants.id))
      .leftJoin(systems, eq(systems.id, profiles.systemId))
      .$dynamic();

  async function assemble(rows: JoinedRow[]): Promise<Tenant[]> {
    const ids = rows.filter((row) => row.profile).map((row) => row.tenant.id);
    const found = ids.length
      ? await q
          .select()
          .from(subscribers)
          .where(inArray(subscribers.tenantId, ids))
          .orderBy(subscribers.tenantId, subscribers.position)
      : [];
    const byTenant = new Map<string, typeof found>();
    for (const subscriber of found) {
      const own = byTenant.get(subscriber.tenantId);
      if (own) own.push(subscriber);
      else byTenant.set(subscriber.tenantId, [subscriber]);
    }
    return rows.map((row) => toTenant(row, byTenant.get(row.tenant.id) ?? []));
  }

  async function findWhere(condition: SQL | undefined): Promise<Tenant | undefined> {
    const [tenant] = await assemble(await joined().where(condition).limit(1));
    return tenant;
  }

  function sortColumn(sort: TenantSort) {
    const columns = {
      name: tenants.sortKey,
      number: tenants.number,
      createdAt: tenants.createdAt,
      updatedAt: tenants.updatedAt,
    };
    return columns[sort.replace('-', '') as keyof typeof columns];
  }

  function filterConditions(filter: TenantFilter): (SQL | undefined)[] {
    return [
      eq(tenants.live, !filter.deleted),
      filter.status && eq(tenants.active, filter.status === 'active'),
      filter.system
        ? sql`${profiles.systemId} = (select id from telephony_systems where name_key = ${nameKey(filter.system)})`
        : undefined,
    ];
  }

  async function adjustCount(tenant: Tenant, by: 1 | -1): Promise<void> {
    await q
      .insert(tenantCounts)
      .values({
        partnerId: tenant.partnerId ?? '',
        live: tenant.deletedAt === null,
        active: tenant.status === 'active',
        tenants: by,
      })
      .onConflictDoUpdate({
        target: [tenantCounts.partnerId, tenantCounts.live, tenantCounts.active],
        set: { tenants: sql`${tenantCounts.tenants} + ${by}` },
      });
  }

  async function writeTelephony(tenant: Tenant): Promise<void> {
    if (!tenant.telephony) return;
    const [system] = await q
      .select({ id: systems.id })
      .from(systems)
      .where(eq(systems.nameKey, nameKey(tenant.telephony.system)));
    if (!system)
      throw new Error(`The telephony system of tenant ${tenant.id} was not checked before saving.`);
    await q.insert(profiles).values(toProfileRow(tenant, tenant.telephony, system.id));
    await insertInChunks(
      tenant.telephony.subscribers.map((subscriber, position) => ({
        tenantId: tenant.id,
        position,
        ...subscriber,
      })),
      (chunk) => q.insert(subscribers).values(chunk),
    );
    if (tenant.deletedAt !== null) return;
    const ranges = rangesOf(tenant.telephony);
    await insertInChunks(
      ranges.map(({ first, last, kind }) => ({
        systemId: system.id,
        length: first.length,
        first,
        last,
        kind,
        tenantId: tenant.id,
      })),
      (chunk) => q.insert(numberRanges).values(chunk),
    );
  }

  return {
    find: (id) => findWhere(eq(tenants.id, id)),
    findByUrl: (url) => findWhere(and(eq(tenants.url, url), eq(tenants.live, true))),

    async list(filter, { sort, limit, after, before }) {
      const column = sortColumn(sort);
      const backwards = before !== undefined;
      const descending = sort.startsWith('-') !== backwards;
      const beyond = descending ? lt : gt;
      const cursor = after ?? before;
      const place = cursor === undefined ? undefined : decodeCursor(cursor);
      const search = await planSearch(database, filter);
      const order = descending ? desc : asc;
      // A leading plus keeps SQLite from walking the sort index past a million tenants for a handful of hits.
      const ordered = search.sortHits && database.engine === 'sqlite' ? sql`+${column}` : column;
      const rows = await joined()
        .where(
          and(
            ...filterConditions(filter),
            search.where,
            place &&
              or(beyond(column, place.value), and(eq(column, place.value), beyond(tenants.id, place.id))),
          ),
        )
        .orderBy(order(ordered), order(tenants.id))
        .limit(limit + 1);
      const more = rows.length > limit;
      const page = rows.slice(0, limit);
      if (backwards) page.reverse();
      const placeOf = (row: JoinedRow | undefined) =>
        row && encodeCursor({ value: sortValue(row, sort), id: row.tenant.id });
      const hasNext = backwards ? cursor !== undefined : more;
      const hasPrevious = backwards ? more : cursor !== undefined;
      return {
        items: await assemble(page),
        next: (hasNext && placeOf(page.at(-1))) || null,
        previous: (hasPrevious && placeOf(page[0])) || null,
      };
    },

    async count(filter) {
      const term = readSearch(filter.q ?? '');
      if (term.kind === 'nothing' && !filter.system) {
        const [row] = await q
          .select({ tenants: sql<number>`cast(coalesce(sum(${tenantCounts.tenants}), 0) as integer)` })
          .from(tenantCounts)
          .where(
            and(
              eq(tenantCounts.live, !filter.deleted),
              filter.status && eq(tenantCounts.active, filter.status === 'active'),
            ),
          );
        return row?.tenants ?? 0;
      }
      if (term.kind === 'text' && !filter.deleted && !filter.status && !filter.system)
        return countHits(database, term.text);
      const search = await planSearch(database, filter);
      const from = q.select({ found: sql<number>`cast(count(*) as integer)` }).from(tenants).$dynamic();
      const [row] = await (filter.system
        ? from.innerJoin(profiles, eq(profiles.tenantId, tenants.id))
        : from
      ).where(and(...filterConditions(filter), search.where));
      return row?.found ?? 0;
    },

    async findHolders({ nameKey: key, url, customer, exceptId }) {
      const others = exceptId === undefined ? undefined : ne(tenants.id, exceptId);
      const who = { id: tenants.id, name: tenants.name };
      const [byName, byUrl, byCustomer] = [
        key === undefined
          ? []
          : await q
              .select(who)
              .from(tenants)
              .where(and(eq(tenants.live, true), eq(tenants.nameKey, key), others)),
        url === undefined
          ? []
          : await q
              .select(who)
              .from(tenants)
              .where(and(eq(tenants.live, true), eq(tenants.url, url), others)),
        customer === undefined
          ? []
          : await q
              .select(who)
              .from(profiles)
              .innerJoin(tenants, eq(tenants.id, profiles.tenantId))
              .where(
                and(
                  eq(profiles.live, true),
                  eq(profiles.systemId, customer.systemId),
                  eq(profiles.customerNumber, customer.customerNumber),
                  others,
                ),
              ),
      ];
      return [
        ...byName.map((holder) => ({ taken: 'name' as const, ...holder })),
        ...byUrl.map((holder) => ({ taken: 'url' as const, ...holder })),
        ...byCustomer.map((holder) => ({ taken: 'customerNumber' as const, ...holder })),
      ];
    },

    async nextNumber() {
      const [row] = await q
        .select({ number: tenants.number })
        .from(tenants)
        .orderBy(desc(tenants.number))
        .limit(1);
      return Math.max(firstNumber, (row?.number ?? 0) + 1);
    },

    async insert(tenant) {
      await q.insert(tenants).values(toTenantRow(tenant));
      await writeTelephony(tenant);
      await adjustCount(tenant, 1);
    },

    async save(tenant, previous) {
      const { id, ...row } = toTenantRow(tenant);
      await q.update(tenants).set(row).where(eq(tenants.id, id));
      await q.delete(numberRanges).where(eq(numberRanges.tenantId, id));
      await q.delete(profiles).where(eq(profiles.tenantId, id)); // takes its subscribers along
      await writeTelephony(tenant);
      await adjustCount(previous, -1);
      await adjustCount(tenant, 1);
    },

    async remove(tenant) {
      await q.delete(tenants).where(eq(tenants.id, tenant.id)); // takes everything of the tenant along
      await adjustCount(tenant, -1);
    },

    async listBinnedBefore(instant, limit) {
      return assemble(
        await joined()
          .where(and(eq(tenants.live, false), lt(tenants.deletedAt, instant)))
          .limit(limit),
      );
    },
  };
}

function sortValue({ tenant }: JoinedRow, sort: TenantSort): string | number {
  const values = {
    name: tenant.sortKey,
    number: tenant.number,
    createdAt: tenant.createdAt,
    updatedAt: tenant.updatedAt,
  };
  return values[sort.replace('-', '') as keyof typeof values];
}
