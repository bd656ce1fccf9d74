import { and, asc, count, desc, eq, gt, inArray, lt, or, type SQL, sql } from 'drizzle-orm';
import type { PlanItem } from '@/lib/transfer/model';
import type { ImportItemFilter, ImportStore, ListedImport, TenantImport } from '@/lib/transfer/store';
import { decodeCursor, encodeCursor, type Order } from '../cursor';
import type { Database } from '../database';
import { giveWay } from '../give-way';
import { insertRows } from '../insert-rows';

const order: Order<'text'> = { list: 'imports', kind: 'text' };

/** What came to its end, so that nobody waits for it any more and nothing of it has to be thrown away. */
const over = ['applied'] as const;

export function importStore(database: Database): ImportStore {
  const { q, tables, engine } = database;
  const { imports, importItems: items } = tables;
  const { content: _content, mapping: _mapping, ...light } = columnsOf(imports);

  return {
    async find(id) {
      const [row] = await q.select().from(imports).where(eq(imports.id, id));
      return row && fromRow(row);
    },
    async list({ tenantId, states }, { limit, after, before }) {
      const cursor = after ?? before;
      const place = cursor === undefined ? undefined : decodeCursor(cursor, order);
      const isBack = after === undefined && before !== undefined;
      const beyond = isBack ? gt : lt;
      const found = await q
        .select(light)
        .from(imports)
        .where(
          and(
            tenantId === undefined ? undefined : eq(imports.tenantId, tenantId),
            states && inArray(imports.state, [...states]),
            place &&
              or(
                beyond(imports.createdAt, place.value),
                and(eq(imports.createdAt, place.value), beyond(imports.id, place.id)),
              ),
          ),
        )
        .orderBy(
          isBack ? asc(imports.createdAt) : desc(imports.createdAt),
          isBack ? asc(imports.id) : desc(imports.id),
        )
        .limit(limit + 1);
      const isMore = found.length > limit;
      const page = found.slice(0, limit);
      if (isBack) page.reverse();
      const placeOf = (row: (typeof page)[number] | undefined) =>
        row ? encodeCursor(order, { value: row.createdAt, id: row.id }) : null;
      return {
        items: page.map((row) => withoutWeight(fromRow({ ...row, content: null, mapping: null }))),
        next: (isBack ? cursor !== undefined : isMore) ? placeOf(page.at(-1)) : null,
        previous: (isBack ? isMore : cursor !== undefined) ? placeOf(page[0]) : null,
      };
    },
    async insert(tenantImport) {
      await q.insert(imports).values(toRow(tenantImport));
    },
    async save(tenantImport) {
      const { id, ...row } = toRow(tenantImport);
      await q.update(imports).set(row).where(eq(imports.id, id));
    },
    async touch(id, at) {
      await q.update(imports).set({ updatedAt: at }).where(eq(imports.id, id));
    },
    async saveItems(id, planned) {
      await q.delete(items).where(eq(items.importId, id));
      await insertRows(
        database,
        items,
        planned.map((item) => toItemRow(id, item)),
      );
    },
    async listItems(id, filter, { after = 0, before, limit }) {
      const found = await q
        .select()
        .from(items)
        .where(
          and(
            eq(items.importId, id),
            before === undefined ? gt(items.position, after) : lt(items.position, before),
            meant(filter),
          ),
        )
        .orderBy(before === undefined ? asc(items.position) : desc(items.position))
        .limit(limit);
      if (before !== undefined) found.reverse();
      return found.map(fromItemRow);
    },
    async countItems(id, filter) {
      const [row] = await q
        .select({ found: count() })
        .from(items)
        .where(and(eq(items.importId, id), meant(filter)));
      return row?.found ?? 0;
    },
    async listStale(instant) {
      const found = await q
        .select({ id: imports.id, state: imports.state })
        .from(imports)
        .where(lt(imports.updatedAt, instant));
      return found.filter(({ state }) => !over.some((one) => one === state)).map(({ id }) => id);
    },
    async listUnderWay(untouchedSince) {
      const found = await q
        .select({ id: imports.id })
        .from(imports)
        .where(
          and(
            inArray(imports.state, ['receiving', 'reading', 'applying']),
            lt(imports.updatedAt, untouchedSince),
          ),
        );
      return found.map(({ id }) => id);
    },
    async remove(id) {
      await q.delete(imports).where(eq(imports.id, id)); // takes its items along
    },
    giveWay: () => giveWay(engine),
  };

  function meant({ verdicts, kind, conflicts, q: text }: ImportItemFilter): SQL | undefined {
    return and(
      verdicts && inArray(items.verdict, [...verdicts]),
      kind && eq(items.kind, kind),
      conflicts ? sql`${items.rest} not like ${'%"conflict":null%'}` : undefined,
      text === undefined || text === '' ? undefined : holds(text),
    );
  }

  function holds(text: string): SQL {
    return engine === 'sqlite'
      ? sql`instr(${items.what}, ${text}) > 0`
      : sql`strpos(${items.what}, ${text}) > 0`;
  }
}

function columnsOf<Table extends Database['tables']['imports']>(table: Table) {
  const { id, personId, personName, door, fileName, bytes, state, content, choices, digest, counts } = table;
  const { applicable, refusal, checks, jobId, tenantId, tenantName, createdAt, updatedAt } = table;
  const { templateId, templateVersion, targetId, mapping } = table;
  return {
    id,
    personId,
    personName,
    door,
    fileName,
    bytes,
    state,
    content,
    choices,
    digest,
    counts,
    applicable,
    refusal,
    checks,
    jobId,
    tenantId,
    tenantName,
    templateId,
    templateVersion,
    targetId,
    mapping,
    createdAt,
    updatedAt,
  };
}

type Row = Database['tables']['imports']['$inferSelect'];
type ItemRow = Database['tables']['importItems']['$inferSelect'];

function toRow(tenantImport: TenantImport): Row {
  return tenantImport;
}

/** The members were checked by the commands that wrote them. */
function fromRow(row: Row): TenantImport {
  return row as TenantImport;
}

function withoutWeight({ content: _content, mapping: _mapping, ...rest }: TenantImport): ListedImport {
  return rest;
}

function toItemRow(importId: string, { position, kind, what, verdict, reason, ...rest }: PlanItem): ItemRow {
  return { importId, position, kind, what, verdict, reason, rest };
}

function fromItemRow({ importId: _importId, rest, ...row }: ItemRow): PlanItem {
  return { ...row, ...(rest as object) } as PlanItem;
}
