import type * as z from 'zod';
import { recordEntry } from '../audit/record-entry';
import { type Command, type CommandContext, listSubjects } from '../command';
import { recordEvents, type ToldSubject } from '../events/record-events';
import { parseInput } from '../parse-input';

interface Act<Schema extends z.ZodType, Result> {
  command: Command<Schema, Result>;
  input: z.input<Schema>;
  at: string;
  reason?: string | undefined;
}

/** Runs a command inside another one's transaction, at an instant of its own, with its own audit entry. Its events are of now. */
export async function act<Schema extends z.ZodType, Result>(
  context: CommandContext,
  { command, input, at, reason }: Act<Schema, Result>,
): Promise<Result> {
  const then: CommandContext = { ...context, now: at };
  const { result, audit } = await command.run(then, parseInput(command.input, input), undefined);
  const told: ToldSubject[] = [];
  for (const subject of listSubjects(audit)) {
    const { name: action } = command;
    told.push({ action, subject, entry: await recordEntry(then, { action, reason, subject }) });
  }
  await recordEvents(context, told);
  return result;
}
