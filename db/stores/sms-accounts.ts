import { asc, eq, sql } from 'drizzle-orm';
import type { SmsAccount } from '@/lib/sms-accounts/model';
import type { SmsAccountStore } from '@/lib/sms-accounts/store';
import { nameKey } from '@/lib/tenants/keys';
import type { Database } from '../database';
import type { Tables } from '../tables';

type Row = Tables['smsAccounts']['$inferSelect'];

export function smsAccountStore({ q, tables }: Database): SmsAccountStore {
  const { smsAccounts, accessNumberSmsAccounts: uses } = tables;
  const blocksOf = sql<number>`cast(count(distinct ${uses.blockId}) as integer)`;
  return {
    async find(id) {
      const [row] = await q.select().from(smsAccounts).where(eq(smsAccounts.id, id));
      return row && toAccount(row);
    },
    async findByName(name) {
      const [row] = await q
        .select()
        .from(smsAccounts)
        .where(eq(smsAccounts.nameKey, nameKey(name)));
      return row && toAccount(row);
    },
    async list() {
      const rows = await q.select().from(smsAccounts).orderBy(asc(smsAccounts.nameKey), asc(smsAccounts.id));
      return rows.map(toAccount);
    },
    async countBlocks(id) {
      const [row] = await q.select({ blocks: blocksOf }).from(uses).where(eq(uses.smsAccountId, id));
      return row?.blocks ?? 0;
    },
    async countAllBlocks() {
      const rows = await q
        .select({ id: uses.smsAccountId, blocks: blocksOf })
        .from(uses)
        .groupBy(uses.smsAccountId);
      return new Map(rows.map((row) => [row.id, row.blocks]));
    },
    async insert(account, password) {
      await q.insert(smsAccounts).values({ ...toRow(account), password });
    },
    async save(account, password) {
      const kept = password === undefined ? {} : { password };
      await q
        .update(smsAccounts)
        .set({ ...toRow(account), ...kept })
        .where(eq(smsAccounts.id, account.id));
    },
    async remove(id) {
      await q.delete(smsAccounts).where(eq(smsAccounts.id, id));
    },
  };
}

function toRow({ hasPassword: _, ...account }: SmsAccount) {
  return { ...account, nameKey: nameKey(account.name) };
}

function toAccount({ nameKey: _, password, ...account }: Row): SmsAccount {
  return { ...account, hasPassword: password !== null };
}
