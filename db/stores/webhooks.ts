import { and, count, eq, exists, gt, inArray, isNull, lt, lte, ne, or, type SQL, sql } from 'drizzle-orm';
import { type SealedWebhook, testType, type Webhook } from '@/lib/webhooks/model';
import type { WebhookStore } from '@/lib/webhooks/store';
import type { Database } from '../database';
import { newestFirst } from '../newest-first';
import { webhookDeliveryStore } from './webhook-deliveries';

const order = { list: 'webhooks', kind: 'text' } as const;

export function webhookStore(database: Database): WebhookStore {
  const {
    q,
    tables: { webhooks, webhookDeliveries: deliveries },
  } = database;

  function hasDelivery(...conditions: (SQL | undefined)[]): SQL {
    const found = q
      .select({ id: deliveries.id })
      .from(deliveries)
      .where(and(eq(deliveries.webhookId, webhooks.id), eq(deliveries.state, 'waiting'), ...conditions));
    return exists(found);
  }

  return {
    ...webhookDeliveryStore(database),
    async list({ owners }, page) {
      const by = newestFirst({ order, by: [webhooks.createdAt, webhooks.id], page });
      const found = await q
        .select()
        .from(webhooks)
        .where(and(owners && inArray(webhooks.ownerId, [...owners]), by.beyond))
        .orderBy(...by.orderBy)
        .limit(by.limit);
      const { items, next } = by.pageOf(found.map(toWebhook), ({ createdAt }) => createdAt);
      return { items, next };
    },
    async countOwn(ownerId) {
      const [row] = await q
        .select({ found: count() })
        .from(webhooks)
        .where(ownerId === null ? isNull(webhooks.ownerId) : eq(webhooks.ownerId, ownerId));
      return row?.found ?? 0;
    },
    async find(id) {
      const [row] = await q.select().from(webhooks).where(eq(webhooks.id, id));
      return row && toWebhook(row);
    },
    async findSealed(id) {
      const [row] = await q.select().from(webhooks).where(eq(webhooks.id, id));
      return row && toSealed(row);
    },
    async insert(webhook) {
      await q.insert(webhooks).values(webhook);
    },
    async save({ id, ...members }) {
      await q.update(webhooks).set(members).where(eq(webhooks.id, id));
    },
    async remove(id) {
      await q.delete(webhooks).where(eq(webhooks.id, id));
    },
    async listDue(now, { limit, lastSequence }) {
      const isFree = or(isNull(webhooks.leaseUntil), lt(webhooks.leaseUntil, now));
      const mayTry = or(isNull(webhooks.retryAt), lte(webhooks.retryAt, now));
      const hasWork = or(
        lt(webhooks.position, lastSequence),
        hasDelivery(lte(deliveries.nextAttemptAt, now)),
      );
      const found = await q
        .select()
        .from(webhooks)
        .where(
          and(
            isFree,
            or(
              and(eq(webhooks.state, 'active'), mayTry, hasWork),
              hasDelivery(eq(deliveries.type, testType)),
            ),
          ),
        )
        .orderBy(sql`coalesce(${webhooks.lastAttemptAt}, '')`, webhooks.id)
        .limit(limit);
      return found.map(toWebhook);
    },
    async countStates() {
      const of = async (...conditions: (SQL | undefined)[]) => {
        const [row] = await q
          .select({ found: count() })
          .from(webhooks)
          .where(and(...conditions));
        return row?.found ?? 0;
      };
      return {
        active: await of(eq(webhooks.state, 'active'), eq(webhooks.failures, 0)),
        failing: await of(eq(webhooks.state, 'active'), gt(webhooks.failures, 0)),
        paused: await of(ne(webhooks.state, 'active')),
      };
    },
  };
}

/** Types, states and reasons were checked by the code that wrote them. */
function toSealed(row: object): SealedWebhook {
  return row as SealedWebhook;
}

function toWebhook(row: object): Webhook {
  const { secret: _, formerSecret: __, formerSecretUntil: ___, ...webhook } = toSealed(row);
  return webhook;
}
