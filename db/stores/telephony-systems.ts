import { and, asc, desc, eq, inArray, isNotNull, or, type SQL, sql } from 'drizzle-orm';
import type { Within } from '@/lib/partners/model';
import type { TelephonySystem } from '@/lib/telephony-systems/model';
import type { TelephonySystemStore } from '@/lib/telephony-systems/store';
import { nameKey } from '@/lib/tenants/keys';
import type { Database } from '../database';

/** Customer numbers run from 1 to this (M5). */
const mostCustomers = 50_000;

export function telephonySystemStore(database: Database): TelephonySystemStore {
  const { q, tables, engine } = database;
  const {
    telephonySystems: systems,
    telephonyProfiles: profiles,
    subscribers,
    numberHolds,
    tenants,
  } = tables;

  function listOf(texts: readonly string[]): SQL {
    const json = JSON.stringify(texts);
    return engine === 'sqlite'
      ? sql`json_each(${json}) as wanted`
      : sql`json_array_elements_text(${json}::json) as wanted (value)`;
  }

  function ofSubtree({ partnerId, partnerIds }: Within) {
    return or(eq(tenants.id, partnerId), inArray(tenants.partnerId, [...partnerIds]));
  }

  /** Only once the last number is given; it reads at most that many rows, from an index. */
  async function findGap(id: string): Promise<number | null> {
    const given = await q
      .select({ number: profiles.customerNumber })
      .from(profiles)
      .where(and(eq(profiles.systemId, id), eq(profiles.live, true)))
      .orderBy(asc(profiles.customerNumber));
    const at = given.findIndex(({ number }, index) => number !== index + 1);
    return at === -1 ? null : at + 1;
  }

  return {
    async find(id) {
      const [row] = await q.select().from(systems).where(eq(systems.id, id));
      return row && toSystem(row);
    },
    async findByName(name) {
      const [row] = await q
        .select()
        .from(systems)
        .where(eq(systems.nameKey, nameKey(name)));
      return row && toSystem(row);
    },
    async list() {
      return (await q.select().from(systems).orderBy(asc(systems.nameKey), asc(systems.id))).map(toSystem);
    },
    async countTenants(id) {
      const [row] = await q
        .select({ tenants: sql<number>`cast(count(*) as integer)` })
        .from(profiles)
        .where(eq(profiles.systemId, id));
      return row?.tenants ?? 0;
    },
    async listExceptions(id) {
      const rows = await q
        .selectDistinct({ exceptions: profiles.exceptionForDialingNumbers })
        .from(profiles)
        .where(
          and(
            eq(profiles.systemId, id),
            eq(profiles.live, true),
            isNotNull(profiles.exceptionForDialingNumbers),
          ),
        );
      const numbers = new Set(rows.flatMap((row) => row.exceptions?.split(',') ?? []));
      return [...numbers].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
    },
    async findFreeCustomerNumber(id) {
      const given = await q
        .select({ number: profiles.customerNumber })
        .from(profiles)
        .where(and(eq(profiles.systemId, id), eq(profiles.live, true)))
        .orderBy(desc(profiles.customerNumber))
        .limit(1);
      const highest = given[0]?.number ?? 0;
      return highest < mostCustomers ? highest + 1 : findGap(id);
    },
    async listDomainsWithin(id, domains, within) {
      if (domains.length === 0) return [];
      const own = await q
        .selectDistinct({ domain: profiles.domainName })
        .from(tenants)
        .innerJoin(profiles, eq(profiles.tenantId, tenants.id))
        .where(and(ofSubtree(within), eq(profiles.systemId, id)));
      const unused = await database.rows<{ domain: string }>(sql`
        select wanted.value as domain from ${listOf(domains)}
        where not exists (select 1 from ${profiles}
          where ${profiles.systemId} = ${id} and ${profiles.domainName} = wanted.value)`);
      const seen = new Set([...own, ...unused].map(({ domain }) => domain));
      return domains.filter((domain) => seen.has(domain));
    },
    async countTenantsWithin(within) {
      const rows = await q
        .select({ id: profiles.systemId, tenants: sql<number>`cast(count(*) as integer)` })
        .from(tenants)
        .innerJoin(profiles, eq(profiles.tenantId, tenants.id))
        .where(ofSubtree(within))
        .groupBy(profiles.systemId);
      return new Map(rows.map((row) => [row.id, row.tenants]));
    },
    async countAllTenants() {
      const rows = await q
        .select({ id: profiles.systemId, tenants: sql<number>`cast(count(*) as integer)` })
        .from(profiles)
        .groupBy(profiles.systemId);
      return new Map(rows.map((row) => [row.id, row.tenants]));
    },
    async findUses(id, { servers, domains, featureLevels }) {
      const tenantsOf = sql<number>`cast(count(distinct ${profiles.tenantId}) as integer)`;
      const byDomain = domains.length
        ? await q
            .select({ value: profiles.domainName, tenants: tenantsOf })
            .from(profiles)
            .where(and(eq(profiles.systemId, id), inArray(profiles.domainName, domains)))
            .groupBy(profiles.domainName)
        : [];
      const byServer = servers.length
        ? await q
            .select({ value: subscribers.numberRange, tenants: tenantsOf })
            .from(subscribers)
            .innerJoin(profiles, eq(profiles.tenantId, subscribers.tenantId))
            .where(and(eq(profiles.systemId, id), inArray(subscribers.numberRange, servers)))
            .groupBy(subscribers.numberRange)
        : [];
      const byLevel = featureLevels.length
        ? await q
            .select({ value: subscribers.featurelevel, tenants: tenantsOf })
            .from(subscribers)
            .innerJoin(profiles, eq(profiles.tenantId, subscribers.tenantId))
            .where(and(eq(profiles.systemId, id), inArray(subscribers.featurelevel, featureLevels)))
            .groupBy(subscribers.featurelevel)
        : [];
      return [
        ...byServer.map(({ value, tenants }) => ({
          member: 'servers' as const,
          value: `Server ${value}`,
          tenants,
        })),
        ...byDomain.map((use) => ({ member: 'domains' as const, ...use })),
        ...byLevel.map((use) => ({ member: 'featureLevels' as const, ...use })),
      ];
    },
    async insert(system) {
      await q.insert(systems).values({ ...system, nameKey: nameKey(system.name) });
    },
    async save(system) {
      await q
        .update(systems)
        .set({ ...system, nameKey: nameKey(system.name) })
        .where(eq(systems.id, system.id));
    },
    async remove(id) {
      await q.delete(numberHolds).where(eq(numberHolds.space, id));
      await q.delete(systems).where(eq(systems.id, id));
    },
  };
}

function toSystem({ nameKey: _, ...system }: TelephonySystem & { nameKey: string }): TelephonySystem {
  return system;
}
