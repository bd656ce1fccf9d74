import type { Kit } from './kit/sqlite';

/** What happened to tenants and numbers, and who is told of it. */
export function defineEventTables(kit: Kit) {
  const { table, text, integer, bigint, json, index, uniqueIndex, primaryKey } = kit;

  const events = table(
    'events',
    {
      /** In the order of the commits, without a gap: the writers of the audit log take turns. */
      sequence: bigint('sequence').primaryKey(),
      id: text('id').notNull(),
      type: text('type').notNull(),
      at: text('at').notNull(),
      tenantId: text('tenant_id').notNull(),
      /** To whom the tenant belonged once it had happened, and before, where that was another. */
      partnerId: text('partner_id'),
      formerPartnerId: text('former_partner_id'),
      body: json('body').notNull(),
    },
    (t) => [
      uniqueIndex('events_id').on(t.id),
      index('events_by_tenant').on(t.tenantId, t.sequence),
      index('events_by_type').on(t.type, t.sequence),
      index('events_by_age').on(t.at),
    ],
  );

  const webhooks = table(
    'webhooks',
    {
      id: text('id').primaryKey(),
      /** The partner that keeps it; null for the provider's own. */
      ownerId: text('owner_id'),
      /** Whose subtree it tells of; null for all tenants. */
      partnerId: text('partner_id'),
      url: text('url').notNull(),
      description: text('description').notNull(),
      types: json('types').$type<string[]>().notNull(),
      state: text('state').notNull(),
      pausedBecause: text('paused_because'),
      pausedAt: text('paused_at'),
      secret: text('secret').notNull(),
      formerSecret: text('former_secret'),
      formerSecretUntil: text('former_secret_until'),
      createdById: text('created_by_id').notNull(),
      createdByName: text('created_by_name').notNull(),
      createdAt: text('created_at').notNull(),
      updatedAt: text('updated_at').notNull(),
      version: integer('version').notNull(),
      /** The sequence up to which events were taken; nothing from here on is written by people. */
      position: bigint('position').notNull(),
      /** Attempts in vain since the last that was not. */
      failures: integer('failures').notNull(),
      failingSince: text('failing_since'),
      lastSuccessAt: text('last_success_at'),
      lastAttemptAt: text('last_attempt_at'),
      /** Before then nothing is sent. */
      retryAt: text('retry_at'),
      leaseUntil: text('lease_until'),
    },
    (t) => [index('webhooks_by_created').on(t.createdAt, t.id)],
  );

  const webhookDeliveries = table(
    'webhook_deliveries',
    {
      id: text('id').primaryKey(),
      webhookId: text('webhook_id')
        .notNull()
        .references(() => webhooks.id, { onDelete: 'cascade' }),
      /** Of the event; 0 for a test. */
      sequence: bigint('sequence').notNull(),
      eventId: text('event_id').notNull(),
      type: text('type').notNull(),
      /** What is sent, to the byte. */
      body: text('body').notNull(),
      state: text('state').notNull(),
      attempts: integer('attempts').notNull(),
      /** Since somebody last asked for it: what the pauses go by. */
      tries: integer('tries').notNull(),
      nextAttemptAt: text('next_attempt_at'),
      createdAt: text('created_at').notNull(),
      endedAt: text('ended_at'),
    },
    (t) => [
      index('webhook_deliveries_in_line').on(t.webhookId, t.state, t.sequence),
      index('webhook_deliveries_by_created').on(t.webhookId, t.createdAt, t.id),
      index('webhook_deliveries_by_end').on(t.endedAt),
    ],
  );

  const webhookAttempts = table(
    'webhook_attempts',
    {
      deliveryId: text('delivery_id')
        .notNull()
        .references(() => webhookDeliveries.id, { onDelete: 'cascade' }),
      number: integer('number').notNull(),
      at: text('at').notNull(),
      durationMs: integer('duration_ms').notNull(),
      status: integer('status'),
      /** In words; null where the answer was good. */
      error: text('error'),
      answer: text('answer'),
    },
    (t) => [primaryKey({ columns: [t.deliveryId, t.number] })],
  );

  return { events, webhooks, webhookDeliveries, webhookAttempts };
}
