import type * as z from 'zod';
import { recordEntry } from '../audit/record-entry';
import { type Command, type CommandContext, listSubjects } from '../command';
import { parseInput } from '../parse-input';

interface Act<Schema extends z.ZodType, Result> {
  command: Command<Schema, Result>;
  input: z.input<Schema>;
  at: string;
  reason?: string | undefined;
}

/** Runs a command inside another one's transaction, at an instant of its own, with its own audit entry. */
export async function act<Schema extends z.ZodType, Result>(
  context: CommandContext,
  { command, input, at, reason }: Act<Schema, Result>,
): Promise<Result> {
  const then: CommandContext = { ...context, now: at };
  const { result, audit } = await command.run(then, parseInput(command.input, input), undefined);
  for (const subject of listSubjects(audit))
    await recordEntry(then, { action: command.name, reason, subject });
  return result;
}
