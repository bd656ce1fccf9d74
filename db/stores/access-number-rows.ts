import { asc, eq, inArray, sql } from 'drizzle-orm';
import { lastOf } from '@/lib/access-numbers/block';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import type { Database } from '../database';
import { prepare, textList } from '../prepare';
import type { Tables } from '../tables';

export type BlockRow = Tables['accessNumberBlocks']['$inferSelect'];

/** Blocks by their ids, as they are stored, in the order of the ids; those that are not there are left out. */
export function blockReads({ q, engine, tables }: Database) {
  const {
    accessNumberBlocks: blocks,
    accessNumberTrunks: blockTrunks,
    accessNumberSmsAccounts: blockAccounts,
    trunks,
    smsAccounts,
    tenants,
  } = tables;
  const ids = sql`(${textList(engine, sql.placeholder('ids'))})`;

  const readRows = prepare('access-number-blocks-by-ids', () =>
    q
      .select({ block: blocks, tenantName: tenants.name })
      .from(blocks)
      .leftJoin(tenants, eq(tenants.id, blocks.tenantId))
      .where(inArray(blocks.id, ids)),
  );
  const readTrunks = prepare('access-number-trunks-by-blocks', () =>
    q
      .select({ blockId: blockTrunks.blockId, name: trunks.name, prefix: blockTrunks.prefix })
      .from(blockTrunks)
      .innerJoin(trunks, eq(trunks.id, blockTrunks.trunkId))
      .where(inArray(blockTrunks.blockId, ids))
      .orderBy(asc(blockTrunks.blockId), asc(blockTrunks.position)),
  );
  const readAccounts = prepare('access-number-sms-accounts-by-blocks', () =>
    q
      .select({ blockId: blockAccounts.blockId, name: smsAccounts.name })
      .from(blockAccounts)
      .innerJoin(smsAccounts, eq(smsAccounts.id, blockAccounts.smsAccountId))
      .where(inArray(blockAccounts.blockId, ids))
      .orderBy(asc(blockAccounts.blockId), asc(blockAccounts.position)),
  );

  return async (wanted: readonly string[]): Promise<AccessNumberBlock[]> => {
    if (wanted.length === 0) return [];
    const values = { ids: JSON.stringify(wanted) };
    const rows = new Map((await readRows(values)).map((row) => [row.block.id, row]));
    if (rows.size === 0) return [];
    const trunksOf = byBlock(await readTrunks(values));
    const accountsOf = byBlock(await readAccounts(values));
    return wanted.flatMap((id) => {
      const row = rows.get(id);
      if (!row) return [];
      const runsOver = (trunksOf.get(id) ?? []).map(({ name, prefix }) => ({ name, prefix }));
      const accounts = (accountsOf.get(id) ?? []).map(({ name }) => name);
      return toBlock(row, { trunks: runsOver, smsAccounts: accounts });
    });
  };
}

function toBlock(
  { block, tenantName }: { block: BlockRow; tenantName: string | null },
  members: Pick<AccessNumberBlock, 'trunks' | 'smsAccounts'>,
): AccessNumberBlock {
  const { id, first, last, count, media, state, stateUntil, note, source, createdAt, updatedAt, version } =
    block;
  return {
    id,
    number: first,
    last,
    count,
    media,
    state,
    stateUntil,
    tenant: named(block.tenantId, tenantName),
    reservedBy: named(block.reservedById, block.reservedByName),
    lastTenant: named(block.lastTenantId, block.lastTenantName),
    ...members,
    note,
    source,
    createdAt,
    updatedAt,
    version,
  };
}

function byBlock<Row extends { blockId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const own = found.get(row.blockId);
    if (own) own.push(row);
    else found.set(row.blockId, [row]);
  }
  return found;
}

function named(id: string | null, name: string | null) {
  return id === null ? null : { id, name: name ?? '' };
}

export function toBlockRow(block: AccessNumberBlock): BlockRow {
  const { tenant, reservedBy, lastTenant, trunks: _trunks, smsAccounts: _accounts, number, ...row } = block;
  if (lastOf(number, block.count) !== block.last)
    throw new Error(`Block ${block.id} has ${block.count} numbers and does not end at ${block.last}.`);
  return {
    ...row,
    length: number.length,
    first: number,
    tenantId: tenant?.id ?? null,
    reservedById: reservedBy?.id ?? null,
    reservedByName: reservedBy?.name ?? null,
    lastTenantId: lastTenant?.id ?? null,
    lastTenantName: lastTenant?.name ?? null,
  };
}
