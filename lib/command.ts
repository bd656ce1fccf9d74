import type * as z from 'zod';
import type { AuditSubject } from './audit/model';
import { recordEntry } from './audit/record-entry';
import type { Context } from './context';
import { issuesFromZod } from './issues-from-zod';
import { type Permission, requirePermission } from './permissions';
import { invalid, type Problem } from './problem';
import type { Stores } from './stores';

/** What `run` sees: the stores are bound to the open transaction, `now` is one instant for all of it. */
export interface CommandContext extends Omit<Context, 'storage' | 'now'> {
  stores: Stores;
  now: string;
}

export interface CommandOutcome<Result> {
  result: Result;
  /** The one entry this command leaves in the audit log; null only where nothing was changed. */
  audit: AuditSubject | null;
  /** A refusal that must be kept (a failed sign-in): the transaction commits, then this is thrown. */
  refusal?: Problem;
}

export interface Command<Schema extends z.ZodType, Result, Prepared = undefined> {
  kind: 'command';
  /** Both the permission that is asked for and the action in the audit log. */
  name: Permission;
  input: Schema;
  /** Slow work that must not happen inside a transaction, such as hashing a password. */
  prepare?(context: Context, input: z.output<Schema>): Promise<Prepared>;
  run(context: CommandContext, input: z.output<Schema>, prepared: Prepared): Promise<CommandOutcome<Result>>;
}

/** Declares a write. See `execute` for what every command gets without asking. */
export function command<Schema extends z.ZodType, Result, Prepared = undefined>(
  definition: Omit<Command<Schema, Result, Prepared>, 'kind'>,
): Command<Schema, Result, Prepared> {
  return { kind: 'command', ...definition };
}

/**
 * Runs a command: permission, parsing, one transaction, one audit entry in it.
 * Throws `Problem` for every expected failure; nothing is changed then.
 */
export async function execute<Schema extends z.ZodType, Result, Prepared>(
  context: Context,
  definition: Command<Schema, Result, Prepared>,
  rawInput: unknown,
  options: { reason?: string } = {},
): Promise<Result> {
  requirePermission(context.actor, definition.name);
  const parsed = definition.input.safeParse(rawInput);
  if (!parsed.success) throw invalid(issuesFromZod(parsed.error));
  const prepared = definition.prepare
    ? await definition.prepare(context, parsed.data)
    : (undefined as Prepared);
  const { storage, now: clock, ...rest } = context;
  const outcome = await storage.transact(async (stores) => {
    const now = clock();
    const done = await definition.run({ ...rest, stores, now }, parsed.data, prepared);
    if (done.audit) {
      await recordEntry(
        { ...rest, stores, now },
        { action: definition.name, reason: options.reason, subject: done.audit },
      );
    }
    return done;
  });
  if (outcome.refusal) throw outcome.refusal;
  return outcome.result;
}
