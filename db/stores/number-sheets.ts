import { and, asc, count, desc, eq, gt, gte, inArray, like, lt, type SQL, sql } from 'drizzle-orm';
import { changedCode, type NumberSheet } from '@/lib/number-sheets/model';
import type { NumberSheetStore, RowFilter, StandingBlock } from '@/lib/number-sheets/store';
import type { Database } from '../database';
import { giveWay } from '../give-way';
import { textList } from '../prepare';
import { nearestBelow } from './access-number-search';
import { findTenantsNamed } from './number-sheet-tenants';

export function numberSheetStore(database: Database): NumberSheetStore {
  const { q, tables, engine } = database;
  const { numberSheets: sheets, numberSheetRows: rows, trunks, smsAccounts, tenants } = tables;

  return {
    async insert(sheet) {
      await q.insert(sheets).values(toRow(sheet));
    },
    async find(id) {
      const [row] = await q.select().from(sheets).where(eq(sheets.id, id));
      return row && fromRow(row);
    },
    async listOf(personId, limit) {
      const found = await q
        .select()
        .from(sheets)
        .where(eq(sheets.personId, personId))
        .orderBy(desc(sheets.createdAt), desc(sheets.id))
        .limit(limit);
      return found.map(fromRow);
    },
    async save(sheet) {
      const { id, ...row } = toRow(sheet);
      await q.update(sheets).set(row).where(eq(sheets.id, id));
    },
    async appendRows(sheetId, added) {
      for (const chunk of inChunks(added)) {
        await giveWay(engine);
        const list = chunk.map(({ row, cells }) => ({ r: row, c: JSON.stringify(cells) }));
        await q
          .insert(rows)
          .select(
            sql`select ${sheetId}, cast(value->>'r' as integer), value->>'c', 'waiting', null, '[]' from ${jsonRows(engine, list)}`,
          );
      }
    },
    async saveVerdicts(sheetId, judged) {
      for (const chunk of inChunks(judged)) {
        await giveWay(engine);
        const list = chunk.map(({ row, verdict, planned, issues }) => ({
          r: row,
          v: verdict,
          p: planned === null ? null : JSON.stringify(planned),
          i: JSON.stringify(issues),
        }));
        // The limit has SQLite read the list once and look each row up; otherwise it reads the list again for every row.
        const read = sql`(select cast(${sheetId} as text) as s, cast(value->>'r' as integer) as r,
          value->>'v' as v, value->>'p' as p, value->>'i' as i
          from ${jsonRows(engine, list)} limit ${list.length}) as judged`;
        await q
          .update(rows)
          .set({ verdict: sql`judged.v`, planned: sql`judged.p`, issues: sql`judged.i` })
          .from(read)
          .where(sql`${rows.sheetId} = judged.s and ${rows.row} = judged.r`);
      }
    },
    async listRows(sheetId, filter, { after = 0, before, limit }) {
      await giveWay(engine);
      const found = await q
        .select({
          row: rows.row,
          cells: rows.cells,
          verdict: rows.verdict,
          planned: rows.planned,
          issues: rows.issues,
        })
        .from(rows)
        .where(
          and(
            eq(rows.sheetId, sheetId),
            before === undefined ? gt(rows.row, after) : lt(rows.row, before),
            meant(filter),
          ),
        )
        .orderBy(before === undefined ? asc(rows.row) : desc(rows.row))
        .limit(limit);
      if (before !== undefined) found.reverse();
      return found as Awaited<ReturnType<NumberSheetStore['listRows']>>;
    },
    async listPlanned(sheetId, verdict, { after, limit }) {
      await giveWay(engine);
      const found = await q
        .select({ row: rows.row, verdict: rows.verdict, planned: rows.planned, issues: rows.issues })
        .from(rows)
        .where(and(eq(rows.sheetId, sheetId), eq(rows.verdict, verdict), gt(rows.row, after)))
        .orderBy(asc(rows.row))
        .limit(limit);
      return found as Awaited<ReturnType<NumberSheetStore['listPlanned']>>;
    },
    async countRows(sheetId, filter) {
      const [found] = await q
        .select({ found: count() })
        .from(rows)
        .where(and(eq(rows.sheetId, sheetId), meant(filter)));
      return found?.found ?? 0;
    },
    async findOlder(instant) {
      const [row] = await q
        .select({ id: sheets.id })
        .from(sheets)
        .where(lt(sheets.updatedAt, instant))
        .orderBy(asc(sheets.updatedAt))
        .limit(1);
      return row?.id;
    },
    async removeSome(sheetId, most) {
      await giveWay(engine);
      const [end] = await q
        .select({ row: rows.row })
        .from(rows)
        .where(eq(rows.sheetId, sheetId))
        .orderBy(asc(rows.row))
        .limit(1)
        .offset(most);
      if (end) {
        await q.delete(rows).where(and(eq(rows.sheetId, sheetId), lt(rows.row, end.row)));
        return true;
      }
      await q.delete(sheets).where(eq(sheets.id, sheetId));
      return false;
    },
    async listBlocksFrom(from, limit, now) {
      await giveWay(engine);
      return listBlocksFrom(database, { from, limit, now });
    },
    async findTenants(texts) {
      await giveWay(engine);
      return findTenantsNamed(database, texts);
    },
    async listLiveTenants(ids) {
      const found: { id: string; name: string }[] = [];
      for (let at = 0; at < ids.length; at += 500) {
        await giveWay(engine);
        const wanted = sql`(${textList(engine, JSON.stringify(ids.slice(at, at + 500)))})`;
        found.push(
          ...(await q
            .select({ id: tenants.id, name: tenants.name })
            .from(tenants)
            .where(and(eq(tenants.live, true), inArray(tenants.id, wanted)))),
        );
      }
      return found;
    },
    giveWay: () => giveWay(engine),
    async listNames() {
      const [ofTrunks, ofAccounts] = [
        await q.select({ name: trunks.name }).from(trunks),
        await q.select({ name: smsAccounts.name }).from(smsAccounts),
      ];
      return {
        trunks: ofTrunks.map(({ name }) => name),
        smsAccounts: ofAccounts.map(({ name }) => name),
      };
    },
  };

  function meant({ verdicts, changed }: RowFilter): SQL | undefined {
    return and(
      verdicts && inArray(rows.verdict, [...verdicts]),
      changed ? like(sql`${rows.issues}`, `%"${changedCode}"%`) : undefined,
    );
  }
}

/** In rows: what others wait for while one statement runs. */
const perStatement = 250;

function* inChunks<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  for (let at = 0; at < items.length; at += perStatement) yield items.slice(at, at + perStatement);
}

/** Many rows as one bound value: the statement stays short, whatever it carries. */
function jsonRows(engine: Database['engine'], list: readonly object[]): SQL {
  const json = JSON.stringify(list);
  return engine === 'sqlite'
    ? sql`json_each(${json}) where true`
    : sql`json_array_elements(cast(${json} as json)) as value`;
}

interface From {
  from: string;
  limit: number;
  now: string;
}

async function listBlocksFrom({ q, tables }: Database, { from, limit, now }: From): Promise<StandingBlock[]> {
  const { accessNumberBlocks: blocks, tenants } = tables;
  const found = await q
    .select({
      id: blocks.id,
      first: blocks.first,
      last: blocks.last,
      media: blocks.media,
      state: blocks.state,
      stateUntil: blocks.stateUntil,
      tenantId: blocks.tenantId,
      tenantName: tenants.name,
    })
    .from(blocks)
    .leftJoin(tenants, eq(tenants.id, blocks.tenantId))
    .where(and(eq(blocks.length, from.length), gte(blocks.first, nearestBelow(from))))
    .orderBy(asc(blocks.first))
    .limit(limit);
  return found.map(({ tenantId, tenantName, stateUntil, state, ...block }) => ({
    ...block,
    state: stateUntil !== null && stateUntil <= now && state !== 'assigned' ? 'free' : state,
    tenant: tenantId !== null && tenantName !== null ? { id: tenantId, name: tenantName } : null,
  }));
}

type Row = Database['tables']['numberSheets']['$inferSelect'];

function toRow({ reading, found, run, applied, counts, ...sheet }: NumberSheet): Row {
  return { ...sheet, options: { reading, found, run, applied }, counts: counts as Record<string, number> };
}

function fromRow({ options, counts, ...row }: Row): NumberSheet {
  const kept = options as Pick<NumberSheet, 'reading' | 'found' | 'run' | 'applied'>;
  return { ...row, ...kept, counts };
}
