import { bigint, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';

/** Batches of the record storage on PostgreSQL. On SQLite each batch is a file of its own (db/records). */
export const recordBatches = pgTable('record_batches', {
  batch: text('batch').primaryKey(),
  /** A short name for its rows. */
  number: bigint('number', { mode: 'number' }).notNull().generatedAlwaysAsIdentity(),
  touchedAt: text('touched_at').notNull(),
});

export const recordRows = pgTable(
  'record_rows',
  {
    batch: bigint('batch', { mode: 'number' }).notNull(),
    position: integer('position').notNull(),
    key: text('key').notNull(),
    line: text('line').notNull(),
  },
  (t) => [primaryKey({ columns: [t.batch, t.position] }), index('record_rows_by_key').on(t.batch, t.key)],
);
