import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  customType,
  doublePrecision,
  index,
  integer,
  pgTable,
  primaryKey,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Kit } from './sqlite';

const text = customType<{ data: string; driverData: string }>({ dataType: () => 'text COLLATE "C"' });

const json = customType<{ data: unknown; driverData: string }>({
  dataType: () => 'text',
  toDriver: (value) => JSON.stringify(value),
  fromDriver: (value) => JSON.parse(value) as unknown,
});

const kit = {
  table: pgTable,
  text: (name: string) => text(name),
  integer: (name: string) => integer(name),
  bigint: (name: string) => bigint(name, { mode: 'number' }),
  real: (name: string) => doublePrecision(name),
  boolean: (name: string) => boolean(name),
  json: (name: string) => json(name),
  index,
  uniqueIndex,
  primaryKey,
  sql,
};

/** The one cast between the engines: both kits build the same tables, drizzle only names their types differently. */
export const postgresKit = kit as unknown as Kit;
