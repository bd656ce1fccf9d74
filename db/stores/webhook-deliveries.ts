import { and, asc, count, desc, eq, gte, inArray, lt, lte, type SQL } from 'drizzle-orm';
import { type Attempt, type Delivery, type DeliveryState, testType } from '@/lib/webhooks/model';
import type { DeliveryCounts, WebhookStore } from '@/lib/webhooks/store';
import type { Database } from '../database';
import { insertRows } from '../insert-rows';
import { newestFirst } from '../newest-first';

type Deliveries = Omit<
  WebhookStore,
  'list' | 'countOwn' | 'find' | 'findSealed' | 'insert' | 'save' | 'remove' | 'listDue' | 'countStates'
>;

const order = { list: 'webhook-deliveries', kind: 'text' } as const;

/** What was sent, is to be sent, and what became of it. */
export function webhookDeliveryStore(database: Database): Deliveries {
  const {
    q,
    tables: { webhookDeliveries: deliveries, webhookAttempts: attempts },
  } = database;

  function waiting(webhookId: string): SQL | undefined {
    return and(eq(deliveries.webhookId, webhookId), eq(deliveries.state, 'waiting'));
  }

  async function countWhere(...conditions: (SQL | undefined)[]): Promise<number> {
    const [row] = await q
      .select({ found: count() })
      .from(deliveries)
      .where(and(...conditions));
    return row?.found ?? 0;
  }

  async function countAndSet(where: SQL | undefined, members: Partial<Delivery>): Promise<number> {
    const found = await countWhere(where);
    if (found > 0) await q.update(deliveries).set(members).where(where);
    return found;
  }

  return {
    async insertDeliveries(made) {
      await insertRows(database, deliveries, [...made]);
    },
    async saveDelivery({ id, ...row }) {
      await q.update(deliveries).set(row).where(eq(deliveries.id, id));
    },
    async findDelivery(id) {
      const [row] = await q.select().from(deliveries).where(eq(deliveries.id, id));
      return row && toDelivery(row);
    },
    async listDeliveries({ webhookId, state }, page) {
      const by = newestFirst({ order, by: [deliveries.createdAt, deliveries.id], page });
      const found = await q
        .select()
        .from(deliveries)
        .where(and(eq(deliveries.webhookId, webhookId), state && eq(deliveries.state, state), by.beyond))
        .orderBy(...by.orderBy)
        .limit(by.limit);
      const { items, next } = by.pageOf(found.map(toDelivery), ({ createdAt }) => createdAt);
      return { items, next };
    },
    async countDeliveries(webhookIds, since) {
      const counted = new Map<string, DeliveryCounts>();
      if (webhookIds.length === 0) return counted;
      const rows = await q
        .select({ id: deliveries.webhookId, state: deliveries.state, found: count() })
        .from(deliveries)
        .where(and(inArray(deliveries.webhookId, [...webhookIds]), gte(deliveries.createdAt, since)))
        .groupBy(deliveries.webhookId, deliveries.state);
      for (const { id, state, found } of rows) {
        const counts = counted.get(id) ?? { waiting: 0, delivered: 0, failed: 0 };
        counted.set(id, { ...counts, [state]: found });
      }
      return counted;
    },
    countInLine: (webhookId) => countWhere(waiting(webhookId)),
    async findTest(webhookId) {
      const [row] = await q
        .select()
        .from(deliveries)
        .where(and(waiting(webhookId), eq(deliveries.type, testType)))
        .orderBy(asc(deliveries.createdAt))
        .limit(1);
      return row && toDelivery(row);
    },
    async findHead(webhookId, tries) {
      const [row] = await q
        .select()
        .from(deliveries)
        .where(and(waiting(webhookId), lt(deliveries.tries, tries)))
        .orderBy(asc(deliveries.sequence), asc(deliveries.id))
        .limit(1);
      return row && toDelivery(row);
    },
    async findAside(webhookId, tries, now) {
      const [row] = await q
        .select()
        .from(deliveries)
        .where(and(waiting(webhookId), gte(deliveries.tries, tries), lte(deliveries.nextAttemptAt, now)))
        .orderBy(asc(deliveries.nextAttemptAt), asc(deliveries.sequence))
        .limit(1);
      return row && toDelivery(row);
    },
    retryFailed: (webhookId, since, now) =>
      countAndSet(
        and(
          eq(deliveries.webhookId, webhookId),
          eq(deliveries.state, 'failed'),
          gte(deliveries.endedAt, since),
        ),
        { state: 'waiting', tries: 0, nextAttemptAt: now, endedAt: null },
      ),
    skipWaiting: (webhookId, now) =>
      countAndSet(waiting(webhookId), { state: 'skipped', nextAttemptAt: null, endedAt: now }),
    async countByState() {
      const of = (state: DeliveryState) => countWhere(eq(deliveries.state, state));
      return { waiting: await of('waiting'), failed: await of('failed') };
    },
    async removeDeliveriesBefore(instant) {
      await q.delete(deliveries).where(lt(deliveries.endedAt, instant));
    },
    async insertAttempt(attempt) {
      await q.insert(attempts).values(attempt);
    },
    async listAttempts(deliveryId) {
      const found = await q
        .select()
        .from(attempts)
        .where(eq(attempts.deliveryId, deliveryId))
        .orderBy(desc(attempts.number));
      return found satisfies Attempt[];
    },
  };
}

/** Types and states were checked by the code that wrote them. */
function toDelivery(row: object): Delivery {
  return row as Delivery;
}
