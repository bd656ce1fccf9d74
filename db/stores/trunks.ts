import { asc, eq, sql } from 'drizzle-orm';
import { nameKey } from '@/lib/tenants/keys';
import type { Trunk } from '@/lib/trunks/model';
import type { TrunkStore } from '@/lib/trunks/store';
import type { Database } from '../database';
import type { Tables } from '../tables';

type Row = Tables['trunks']['$inferSelect'];

export function trunkStore({ q, tables }: Database): TrunkStore {
  const { trunks, accessNumberTrunks: uses } = tables;
  const blocksOf = sql<number>`cast(count(distinct ${uses.blockId}) as integer)`;
  return {
    async find(id) {
      const [row] = await q.select().from(trunks).where(eq(trunks.id, id));
      return row && toTrunk(row);
    },
    async findByName(name) {
      const [row] = await q
        .select()
        .from(trunks)
        .where(eq(trunks.nameKey, nameKey(name)));
      return row && toTrunk(row);
    },
    async list() {
      return (await q.select().from(trunks).orderBy(asc(trunks.nameKey), asc(trunks.id))).map(toTrunk);
    },
    async countBlocks(id) {
      const [row] = await q.select({ blocks: blocksOf }).from(uses).where(eq(uses.trunkId, id));
      return row?.blocks ?? 0;
    },
    async countAllBlocks() {
      const rows = await q.select({ id: uses.trunkId, blocks: blocksOf }).from(uses).groupBy(uses.trunkId);
      return new Map(rows.map((row) => [row.id, row.blocks]));
    },
    async insert(trunk, password) {
      await q.insert(trunks).values({ ...toRow(trunk), registrationPassword: password });
    },
    async save(trunk, password) {
      const kept = password === undefined ? {} : { registrationPassword: password };
      await q
        .update(trunks)
        .set({ ...toRow(trunk), ...kept })
        .where(eq(trunks.id, trunk.id));
    },
    async remove(id) {
      await q.delete(trunks).where(eq(trunks.id, id));
    },
  };
}

function toRow({ registration, ...trunk }: Trunk) {
  return {
    ...trunk,
    nameKey: nameKey(trunk.name),
    registrationNumber: registration?.number ?? null,
    registrationUser: registration?.user ?? null,
  };
}

function toTrunk({
  nameKey: _,
  registrationNumber: number,
  registrationUser: user,
  registrationPassword,
  ...trunk
}: Row): Trunk {
  const registration =
    number === null || user === null ? null : { number, user, hasPassword: registrationPassword !== null };
  return { ...trunk, registration };
}
