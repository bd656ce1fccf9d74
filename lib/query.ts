import type * as z from 'zod';
import type { Context } from './context';
import { parseInput } from './parse-input';
import type { PartnerScope } from './partners/model';
import { viewStores } from './partners/view-stores';
import { type Permission, requirePermission } from './permissions';
import type { RecordStorage } from './records/store';
import type { Stores } from './stores';

export interface QueryContext extends Omit<Context, 'storage' | 'now'> {
  /** Whose subtree the stores hold; null where they hold everything. */
  scope: PartnerScope | null;
  /** Read-only stores: they see committed state and refuse to write. */
  stores: Stores;
  /** Heavy rows that something the stores know refers to. */
  records: RecordStorage;
  /** The number of migrations that the database has been through. */
  databaseVersion: number;
  now: string;
}

export interface Query<Schema extends z.ZodType, Result> {
  kind: 'query';
  name: Permission;
  input: Schema;
  run(context: QueryContext, input: z.output<Schema>): Promise<Result>;
}

/** Declares a read. It answers only what the actor may see. */
export function query<Schema extends z.ZodType, Result>(
  definition: Omit<Query<Schema, Result>, 'kind'>,
): Query<Schema, Result> {
  return { kind: 'query', ...definition };
}

/** Runs a query: permission, parsing, reading. Throws `Problem` for every expected failure. */
export async function ask<Schema extends z.ZodType, Result>(
  context: Context,
  definition: Query<Schema, Result>,
  rawInput: unknown,
): Promise<Result> {
  requirePermission(context.actor, definition.name);
  const parsed = parseInput(definition.input, rawInput);
  const { storage, now, ...rest } = context;
  const { read, records, databaseVersion } = storage;
  const view = await viewStores(read, context, definition.name);
  return definition.run({ ...rest, ...view, records, databaseVersion, now: now() }, parsed);
}
