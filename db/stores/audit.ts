import { and, asc, desc, eq, gt, gte, inArray, like, lt, type SQL, sql } from 'drizzle-orm';
import type { AuditEntry } from '@/lib/audit/model';
import type { AuditFilter, AuditStore } from '@/lib/audit/store';
import type { Database } from '../database';
import type { Tables } from '../tables';
import { partnerStore } from './partners';
import { namesWithin } from './within-scope';

interface Page {
  limit: number;
  before?: number | undefined;
  after?: number | undefined;
}

export function auditStore(database: Database): AuditStore {
  const { q, tables } = database;
  const { auditEntries: entries, auditScopes: scopes, tenants } = tables;

  function conditions(filter: AuditFilter): (SQL | undefined)[] {
    const { tenantId, actorId, action, entity, entityId, door, since, until, afterSequence, within } = filter;
    return [
      tenantId === undefined ? undefined : eq(entries.tenantId, tenantId),
      actorId === undefined ? undefined : eq(entries.actorId, actorId),
      action === undefined
        ? undefined
        : action.endsWith('.')
          ? like(entries.action, `${action}%`)
          : eq(entries.action, action),
      entity === undefined ? undefined : eq(entries.entity, entity),
      entityId === undefined ? undefined : eq(entries.entityId, entityId),
      door === undefined ? undefined : eq(entries.door, door),
      since === undefined ? undefined : gte(entries.at, since),
      until === undefined ? undefined : lt(entries.at, until),
      afterSequence === undefined ? undefined : gt(entries.sequence, afterSequence),
      within && namesWithin(database, entries.tenantId, within),
    ];
  }

  /** The log of a subtree is walked along an index of its own; a tenant's history along the one that all have. */
  function inLogOf({ within, tenantId, entityId }: AuditFilter, before?: number, after?: number) {
    if (!within || tenantId !== undefined || entityId !== undefined) return undefined;
    return and(
      eq(scopes.partnerId, within.partnerId),
      before === undefined ? undefined : lt(scopes.sequence, before),
      after === undefined ? undefined : gt(scopes.sequence, after),
    );
  }

  async function listWithin(filter: AuditFilter, { limit, after }: Page, own: SQL) {
    return q
      .select({ entry: entries })
      .from(scopes)
      .innerJoin(entries, eq(entries.sequence, scopes.sequence))
      .where(and(own, ...conditions(filter)))
      .orderBy(after === undefined ? desc(scopes.sequence) : asc(scopes.sequence))
      .limit(limit);
  }

  return {
    async findLast() {
      const [row] = await q.select().from(entries).orderBy(desc(entries.sequence)).limit(1);
      return row && toEntry(row);
    },
    async find(id) {
      const [row] = await q.select().from(entries).where(eq(entries.id, id));
      return row && toEntry(row);
    },
    async append(entry) {
      await q.insert(entries).values(entry);
      if (entry.tenantId === null) return;
      const [row] = await q
        .select({ partnerId: tenants.partnerId, isPartner: tenants.isPartner })
        .from(tenants)
        .where(eq(tenants.id, entry.tenantId));
      const above = row?.partnerId ? await partnerStore(database).listUp(row.partnerId) : [];
      const ids = [...(row?.isPartner ? [entry.tenantId] : []), ...above.map(({ id }) => id)];
      if (ids.length > 0)
        await q.insert(scopes).values(ids.map((partnerId) => ({ partnerId, sequence: entry.sequence })));
    },
    async list(filter, { limit, before, after }) {
      const own = inLogOf(filter, before, after);
      if (own) {
        const found = (await listWithin(filter, { limit, before, after }, own)).map(({ entry }) => entry);
        return (after === undefined ? found : found.reverse()).map(toEntry);
      }
      const rows = await q
        .select()
        .from(entries)
        .where(
          and(
            ...conditions(filter),
            before === undefined ? undefined : lt(entries.sequence, before),
            after === undefined ? undefined : gt(entries.sequence, after),
          ),
        )
        .orderBy(after === undefined ? desc(entries.sequence) : asc(entries.sequence))
        .limit(limit);
      return (after === undefined ? rows : rows.reverse()).map(toEntry);
    },
    async listEnds(tenantIds) {
      if (tenantIds.length === 0) return [];
      const ends = await q
        .select({
          tenantId: entries.entityId,
          first: sql<number>`min(${entries.sequence})`.mapWith(Number),
          last: sql<number>`max(${entries.sequence})`.mapWith(Number),
        })
        .from(entries)
        .where(
          and(
            eq(entries.entity, 'tenant'),
            inArray(entries.entityId, [...tenantIds]),
            eq(entries.tenantId, entries.entityId),
          ),
        )
        .groupBy(entries.entityId);
      const sequences = [...new Set(ends.flatMap(({ first, last }) => [first, last]))];
      const rows = await q.select().from(entries).where(inArray(entries.sequence, sequences));
      const bySequence = new Map(rows.map((row) => [row.sequence, toEntry(row)]));
      return ends.flatMap(({ tenantId, first, last }) => {
        const [made, changed] = [bySequence.get(first), bySequence.get(last)];
        return made && changed ? [{ tenantId, first: made, last: changed }] : [];
      });
    },
    async count(filter, beyond) {
      const own = inLogOf(filter, undefined, beyond?.after);
      if (own) {
        const [row] = await q
          .select({ entries: sql<number>`cast(count(*) as integer)` })
          .from(scopes)
          .innerJoin(entries, eq(entries.sequence, scopes.sequence))
          .where(and(own, ...conditions(filter)));
        return row?.entries ?? 0;
      }
      const [row] = await q
        .select({ entries: sql<number>`cast(count(*) as integer)` })
        .from(entries)
        .where(and(...conditions(filter), beyond && gt(entries.sequence, beyond.after)));
      return row?.entries ?? 0;
    },
    async listFrom(sequence, limit) {
      const rows = await q
        .select()
        .from(entries)
        .where(gt(entries.sequence, sequence))
        .orderBy(asc(entries.sequence))
        .limit(limit);
      return rows.map(toEntry);
    },
  };
}

/** The log's words were checked by the types of the commands that wrote them. */
function toEntry(row: Tables['auditEntries']['$inferSelect']): AuditEntry {
  return row as AuditEntry;
}
