import { sql } from 'drizzle-orm';
import {
  customType,
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';

const json = customType<{ data: unknown; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => JSON.parse(value) as unknown,
});

/** The column words that both engines share. Text compares by code point on either. */
export const sqliteKit = {
  table: sqliteTable,
  text: (name: string) => text(name),
  integer: (name: string) => integer(name),
  /** Whole numbers up to 2^53. */
  bigint: (name: string) => integer(name),
  real: (name: string) => real(name),
  boolean: (name: string) => integer(name, { mode: 'boolean' }),
  json: (name: string) => json(name),
  index,
  uniqueIndex,
  primaryKey,
  sql,
};

export type Kit = typeof sqliteKit;
