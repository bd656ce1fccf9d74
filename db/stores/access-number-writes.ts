import { inArray, sql } from 'drizzle-orm';
import { rangeOf } from '@/lib/access-numbers/block';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import type { AccessNumberStore } from '@/lib/access-numbers/store';
import { isEqual } from '@/lib/merge-patch';
import { accessSpace } from '@/lib/number-spaces/model';
import { compareSets } from '@/lib/numbering/interval-sets';
import type { NumberRange } from '@/lib/numbering/model';
import { nameKey } from '@/lib/tenants/keys';
import type { Database } from '../database';
import { giveWay } from '../give-way';
import { insertRows, replaceRows } from '../insert-rows';
import { textList } from '../prepare';
import { accessNumberCounting } from './access-number-counts';
import { blockReads, toBlockRow } from './access-number-rows';
import { numberSpaceUpkeep } from './number-space-upkeep';
import { partnerCounting } from './partner-counts';

type Blocks = readonly AccessNumberBlock[];

/** Everything that is written of blocks, with what follows from it for the map, the finder and the history. */
export function accessNumberWrites(database: Database): Pick<AccessNumberStore, 'write'> {
  const { q, engine, tables } = database;
  const {
    accessNumberBlocks: blocks,
    accessNumberTrunks: blockTrunks,
    accessNumberSmsAccounts: blockAccounts,
    trunks,
    smsAccounts,
  } = tables;
  const read = blockReads(database);
  const upkeep = numberSpaceUpkeep(database);
  const counting = accessNumberCounting(database);
  const partnerUse = partnerCounting(database);
  const among = (ids: readonly string[]) => sql`(${textList(engine, JSON.stringify(ids))})`;

  /** What a block runs over, by the ids of the trunks and accounts. */
  async function insertUses(changed: Blocks): Promise<void> {
    const runs = changed.filter((block) => block.trunks.length > 0);
    if (runs.length > 0) {
      const idOf = idsByName(await q.select({ id: trunks.id, nameKey: trunks.nameKey }).from(trunks));
      const rows = runs.flatMap(({ id: blockId, trunks: used }) =>
        used.map(({ name, prefix }, position) => ({ blockId, position, trunkId: idOf(name), prefix })),
      );
      await insertRows(database, blockTrunks, rows);
    }
    const texts = changed.filter((block) => block.smsAccounts.length > 0);
    if (texts.length > 0) {
      const known = await q.select({ id: smsAccounts.id, nameKey: smsAccounts.nameKey }).from(smsAccounts);
      const idOf = idsByName(known);
      const rows = texts.flatMap(({ id: blockId, smsAccounts: used }) =>
        used.map((name, position) => ({ blockId, position, smsAccountId: idOf(name) })),
      );
      await insertRows(database, blockAccounts, rows);
    }
  }

  async function update(changed: Blocks, before: ReadonlyMap<string, AccessNumberBlock>): Promise<void> {
    await replaceRows(database, blocks, changed.map(toBlockRow), blocks.id);
    const rewired = changed.filter((block) => {
      const old = before.get(block.id);
      return !isEqual([old?.trunks, old?.smsAccounts], [block.trunks, block.smsAccounts]);
    });
    if (rewired.length === 0) return;
    const ids = rewired.map(({ id }) => id);
    await q.delete(blockTrunks).where(inArray(blockTrunks.blockId, among(ids)));
    await q.delete(blockAccounts).where(inArray(blockAccounts.blockId, among(ids)));
    await insertUses(rewired);
  }

  /** Tells what numbers came, went, became free and changed hands; what is the same before and after tells nothing. */
  async function tell(before: Blocks, after: Blocks, at: string): Promise<void> {
    await upkeep.change({ space: accessSpace, gone: before.map(rangeOf), added: after.map(rangeOf) });
    await giveWay(engine);
    await upkeep.change({ space: 'access-free', gone: freeOf(before), added: freeOf(after) });
    await giveWay(engine);
    const common = { space: accessSpace, kind: 'access', at } as const;
    const [had, has] = [heldOf(before), heldOf(after)];
    const changes = [...new Map([...had, ...has])].map(([tenantId, { tenantName }]) => ({
      tenantId,
      tenantName,
      ...compareSets(had.get(tenantId)?.ranges ?? [], has.get(tenantId)?.ranges ?? []),
    }));
    await upkeep.disown(
      ...changes.flatMap(({ tenantId, gone }) =>
        gone.length > 0 ? [{ ...common, tenantId, ranges: gone }] : [],
      ),
    );
    await upkeep.own(
      ...changes.flatMap(({ tenantId, tenantName, added }) =>
        added.length > 0 ? [{ ...common, tenantId, tenantName, ranges: added }] : [],
      ),
    );
  }

  return {
    async write({ saved = [], removed = [] }, now) {
      const before = await read([...saved, ...removed].map(({ id }) => id));
      const known = new Map(before.map((block) => [block.id, block]));
      // What goes makes room for what grows, and what shrinks makes room for what is new.
      if (removed.length > 0)
        await q.delete(blocks).where(inArray(blocks.id, among(removed.map(({ id }) => id))));
      await update(
        saved.filter(({ id }) => known.has(id)),
        known,
      );
      const added = saved.filter(({ id }) => !known.has(id));
      await giveWay(engine);
      await insertRows(database, blocks, added.map(toBlockRow));
      await insertUses(added);
      await giveWay(engine);
      await counting.adjust({ gone: before, added: saved });
      await partnerUse.adjustBlocks({ gone: before, added: saved });
      await tell(before, saved, now);
    },
  };
}

function idsByName(rows: readonly { id: string; nameKey: string }[]): (name: string) => string {
  const ids = new Map(rows.map((row) => [row.nameKey, row.id]));
  return (name) => {
    const id = ids.get(nameKey(name));
    if (id !== undefined) return id;
    throw new Error(`“${name}” was not checked to exist before saving.`);
  };
}

function freeOf(blocks: Blocks): NumberRange[] {
  return blocks.filter(({ state }) => state === 'free').map(rangeOf);
}

/** What each tenant holds of the blocks. */
function heldOf(blocks: Blocks): Map<string, { tenantName: string; ranges: NumberRange[] }> {
  const held = new Map<string, { tenantName: string; ranges: NumberRange[] }>();
  for (const block of blocks) {
    if (!block.tenant) continue;
    const own = held.get(block.tenant.id) ?? { tenantName: block.tenant.name, ranges: [] };
    own.ranges.push(rangeOf(block));
    held.set(block.tenant.id, own);
  }
  return held;
}
