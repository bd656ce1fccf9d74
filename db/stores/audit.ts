import { and, asc, desc, eq, gt, gte, like, lt, type SQL, sql } from 'drizzle-orm';
import type { AuditEntry } from '@/lib/audit/model';
import type { AuditFilter, AuditStore } from '@/lib/audit/store';
import type { Database } from '../database';
import type { Tables } from '../tables';

export function auditStore({ q, tables }: Database): AuditStore {
  const { auditEntries: entries } = tables;

  function conditions(filter: AuditFilter): (SQL | undefined)[] {
    const { tenantId, actorId, action, entity, entityId, door, since, until, afterSequence } = filter;
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
    ];
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
    },
    async list(filter, { limit, before, after }) {
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
    async count(filter, beyond) {
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
