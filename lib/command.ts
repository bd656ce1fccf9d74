import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { AuditSubject } from './audit/model';
import { recordEntry } from './audit/record-entry';
import type { CommandContext, Context } from './context';
import { recordEvents, type ToldSubject } from './events/record-events';
import { parseInput } from './parse-input';
import { requireWithinLimits } from './partners/require-limits';
import { viewStores } from './partners/view-stores';
import { type Permission, requireFullAccess, requirePermission } from './permissions';
import { conflict, Problem } from './problem';
import { findFrozen, frozenIssue } from './tenants/frozen';

export type { CommandContext };

export interface CommandOutcome<Result> {
  result: Result;
  /**
   * The one entry this command leaves in the audit log; null only where nothing was changed. A command that changes
   * many things at once leaves one for each, so that the history of none has a hole.
   */
  audit: AuditSubject | readonly AuditSubject[] | null;
  /** A refusal that must be kept (a failed sign-in): the transaction commits, then this is thrown. */
  refusal?: Problem;
}

export interface Command<Schema extends z.ZodType, Result, Prepared = undefined> {
  kind: 'command';
  /** Both the permission that is asked for and the action in the audit log. */
  name: Permission;
  input: Schema;
  /** Members of input and result, by dotted path, that are kept nowhere, not even to answer a repeated request. */
  secrets?: readonly string[];
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

/** Written between two turns of others. */
const entriesAtOnce = 50;

/** In characters. A reason stays in a log that cannot be shortened. */
export const longestReason = 500;

const Reason = z.object({
  reason: z.string().max(longestReason, { error: `The reason has at most ${longestReason} characters.` }),
});

export interface ExecuteOptions {
  /** Why, in the words of the person who acts; kept in the audit log. */
  reason?: string | undefined;
  /** A repeated request with the same key is answered with the first one's result instead of being run again. */
  idempotencyKey?: string | undefined;
}

/**
 * Runs a command: permission, parsing, one transaction, one audit entry in it.
 * Throws `Problem` for every expected failure; nothing is changed then.
 */
export async function execute<Schema extends z.ZodType, Result, Prepared>(
  context: Context,
  definition: Command<Schema, Result, Prepared>,
  rawInput: unknown,
  options: ExecuteOptions = {},
): Promise<Result> {
  requirePermission(context.actor, definition.name);
  requireFullAccess(context.actor, definition.name);
  const reason =
    options.reason === undefined ? undefined : parseInput(Reason, { reason: options.reason }).reason;
  const parsed = parseInput(definition.input, rawInput);
  const prepared = definition.prepare ? await definition.prepare(context, parsed) : (undefined as Prepared);
  const { storage, now: clock, ...rest } = context;
  const outcome = await storage.transact(async (stores) => {
    const { databaseVersion } = storage;
    const view = await viewStores(stores, context, definition.name);
    const inside: CommandContext = { ...rest, ...view, databaseVersion, now: clock() };
    const { idempotencyKey: key } = options;
    return onceByKey(inside, { key, definition, rawInput }, async () => {
      const done = await definition.run(inside, parsed, prepared);
      await requireWithinLimits({ stores, scope: view.scope });
      await requireThawedTenants(inside, listSubjects(done.audit));
      const told: ToldSubject[] = [];
      for (const [at, subject] of listSubjects(done.audit).entries()) {
        if (at > 0 && at % entriesAtOnce === 0) await stores.imports.giveWay();
        const { name: action } = definition;
        const entry = await recordEntry({ ...inside, stores }, { action, reason, subject });
        told.push({ action, subject, entry });
      }
      await recordEvents({ ...inside, stores }, told);
      return done;
    });
  });
  if (outcome.refusal) throw outcome.refusal;
  return outcome.result;
}

/**
 * A frozen tenant has no new history. Commands refuse earlier and with more to say; this is for the one that forgot to,
 * since whatever changes a tenant tells of it.
 */
async function requireThawedTenants(
  { stores }: CommandContext,
  subjects: readonly AuditSubject[],
): Promise<void> {
  const frozen = await findFrozen(
    stores,
    subjects.map(({ tenantId }) => tenantId),
  );
  if (frozen.size > 0) throw conflict([...frozen.values()].map((tenant) => frozenIssue(tenant)));
}

export function listSubjects(audit: CommandOutcome<unknown>['audit']): readonly AuditSubject[] {
  if (audit === null) return [];
  return 'entity' in audit ? [audit] : audit;
}

interface Keyed {
  key: string | undefined;
  definition: { name: string; secrets?: readonly string[] };
  rawInput: unknown;
}

async function onceByKey<Result>(
  { stores, actor, now }: CommandContext,
  { key, definition: { name, secrets }, rawInput }: Keyed,
  run: () => Promise<CommandOutcome<Result>>,
): Promise<CommandOutcome<Result>> {
  if (key === undefined || key === '') return run();
  const owner = actor.kind === 'person' ? actor.personId : actor.kind;
  const requestHash = createHash('sha256')
    .update(JSON.stringify([name, without(secrets, rawInput)]))
    .digest('hex');
  const kept = await stores.idempotency.find(owner, key);
  if (kept && kept.requestHash !== requestHash) {
    throw new Problem({
      kind: 'conflict',
      code: 'idempotency-key-reused',
      message: 'This Idempotency-Key was used for another request. Send a new key.',
    });
  }
  if (kept) return { result: kept.result as Result, audit: null };
  const done = await run();
  if (!done.refusal) {
    const result = without(secrets, done.result);
    await stores.idempotency.insert(owner, key, { requestHash, result, createdAt: now });
  }
  return done;
}

/** The value without the members at these dotted paths. */
function without(paths: readonly string[] = [], value: unknown): unknown {
  if (paths.length === 0 || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !paths.includes(name))
      .map(([name, member]) => [name, without(below(name, paths), member)]),
  );
}

function below(name: string, paths: readonly string[]): string[] {
  return paths.filter((path) => path.startsWith(`${name}.`)).map((path) => path.slice(name.length + 1));
}
