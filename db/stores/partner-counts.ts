import { eq, inArray, sql } from 'drizzle-orm';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import { addUses, mostCountedNumbers, noUse, type PartnerUse } from '@/lib/partners/model';
import type { Tenant } from '@/lib/tenants/model';
import { rangesOf } from '@/lib/tenants/telephony-profile';
import type { Database } from '../database';
import { textList } from '../prepare';

/** What an open transaction changed, by partner. A transaction has a database of its own. */
const growths = new WeakMap<Database, Map<string, PartnerUse>>();

export function growthOf(database: Database): ReadonlyMap<string, PartnerUse> {
  return growths.get(database) ?? new Map();
}

/** Keeps what belongs directly to each partner with every tenant and every block that is written. */
export function partnerCounting(database: Database) {
  const { q, engine, tables } = database;
  const { partnerUses: uses, tenants, accessNumberBlocks: blocks } = tables;

  function note(partnerId: string, by: PartnerUse): void {
    const growth = growths.get(database) ?? new Map<string, PartnerUse>();
    growth.set(partnerId, addUses(growth.get(partnerId) ?? noUse, by));
    growths.set(database, growth);
  }

  async function add(changes: ReadonlyMap<string, PartnerUse>): Promise<void> {
    for (const [partnerId, by] of changes) {
      if (Object.values(by).every((amount) => amount === 0)) continue;
      note(partnerId, by);
      await q
        .insert(uses)
        .values({ partnerId, ...by })
        .onConflictDoUpdate({
          target: uses.partnerId,
          set: {
            tenants: sql`${uses.tenants} + ${by.tenants}`,
            directoryNumbers: sql`${uses.directoryNumbers} + ${by.directoryNumbers}`,
            accessNumbers: sql`${uses.accessNumbers} + ${by.accessNumbers}`,
            licences: sql`${uses.licences} + ${by.licences}`,
          },
        });
    }
  }

  return {
    note,

    /** Tenants that came and tenants that went; one that was changed is both. */
    async adjust({ added, gone }: { added: readonly Tenant[]; gone: readonly Tenant[] }): Promise<void> {
      const changes = new Map<string, PartnerUse>();
      for (const tenant of added) tally(changes, tenant.partnerId, weigh(tenant));
      for (const tenant of gone) tally(changes, tenant.partnerId, scale(weigh(tenant), -1));
      await add(changes);
    },

    /** The access numbers of a tenant that goes from one partner to another; null is the provider. */
    async moveAccessNumbers(tenantId: string, from: string | null, to: string | null): Promise<void> {
      const [row] = await q
        .select({ numbers: sql<number>`coalesce(sum(${blocks.count}), 0)`.mapWith(Number) })
        .from(blocks)
        .where(eq(blocks.tenantId, tenantId));
      const changes = new Map<string, PartnerUse>();
      const accessNumbers = row?.numbers ?? 0;
      tally(changes, from, { ...noUse, accessNumbers: -accessNumbers });
      tally(changes, to, { ...noUse, accessNumbers });
      await add(changes);
    },

    /** Blocks that came and blocks that went; one that was changed is both. */
    async adjustBlocks({
      added,
      gone,
    }: Record<'added' | 'gone', readonly AccessNumberBlock[]>): Promise<void> {
      const byTenant = new Map<string, number>();
      const count = (list: readonly AccessNumberBlock[], sign: 1 | -1) => {
        for (const { tenant, count: numbers } of list)
          if (tenant) byTenant.set(tenant.id, (byTenant.get(tenant.id) ?? 0) + sign * numbers);
      };
      count(added, 1);
      count(gone, -1);
      const ids = [...byTenant].filter(([, numbers]) => numbers !== 0).map(([id]) => id);
      if (ids.length === 0) return;
      const rows = await q
        .select({ id: tenants.id, partnerId: tenants.partnerId })
        .from(tenants)
        .where(inArray(tenants.id, sql`(${textList(engine, JSON.stringify(ids))})`));
      const changes = new Map<string, PartnerUse>();
      for (const { id, partnerId } of rows)
        tally(changes, partnerId, { ...noUse, accessNumbers: byTenant.get(id) ?? 0 });
      await add(changes);
    },
  };
}

/** What a tenant counts for where it belongs; its access numbers are counted with the blocks. */
function weigh({ deletedAt, telephony }: Tenant): PartnerUse {
  if (deletedAt !== null) return noUse;
  return {
    tenants: 1,
    directoryNumbers: telephony === null ? 0 : countDirectoryNumbers(telephony),
    accessNumbers: 0,
    licences: telephony?.subscribers.length ?? 0,
  };
}

function countDirectoryNumbers(telephony: NonNullable<Tenant['telephony']>): number {
  let numbers = 0n;
  for (const { kind, first, last } of rangesOf(telephony))
    if (kind === 'directory') numbers += BigInt(last) - BigInt(first) + 1n;
  return numbers > BigInt(mostCountedNumbers) ? mostCountedNumbers : Number(numbers);
}

function tally(changes: Map<string, PartnerUse>, partnerId: string | null, by: PartnerUse): void {
  if (partnerId !== null) changes.set(partnerId, addUses(changes.get(partnerId) ?? noUse, by));
}

export function scale(use: PartnerUse, by: number): PartnerUse {
  return {
    tenants: use.tenants * by,
    directoryNumbers: use.directoryNumbers * by,
    accessNumbers: use.accessNumbers * by,
    licences: use.licences * by,
  };
}
