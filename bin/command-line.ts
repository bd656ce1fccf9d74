import { logDefect } from '@/app/_server/log';
import { Problem } from '@/lib/problem';
import { parseArguments, WrongUsage } from './command-line/arguments';
import { exitCodeOf, exitCodes } from './command-line/exit-codes';
import { exportArchive } from './command-line/export';
import { importArchive } from './command-line/import';
import { inspectArchive } from './command-line/inspect';
import { closeStorage } from './command-line/opened';
import { planArchive } from './command-line/plan';
import { sayProblem } from './command-line/say-problem';
import { usage } from './command-line/usage';
import { write, writeJson } from './command-line/write';

const commands = { export: exportArchive, inspect: inspectArchive, plan: planArchive, import: importArchive };

/**
 * Runs what the arguments say, with files as seen from the folder; answers the exit status. Results go to standard output, everything else to
 * standard error.
 */
export async function runCommandLine(argv: string[], folder: string): Promise<number> {
  const asksForHelp = argv.length === 0 || ['help', '--help', '-h'].includes(argv[0] ?? '');
  if (asksForHelp) {
    await write(argv.length === 0 ? 'stderr' : 'stdout', usage());
    return argv.length === 0 ? exitCodes.usage : exitCodes.done;
  }
  const interruption = new AbortController();
  const interrupt = () => interruption.abort(new Interrupted());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupt);
  const isJson = argv.includes('--json');
  try {
    const given = parseArguments(argv, folder);
    return await commands[given.command](given, interruption.signal);
  } catch (error) {
    if (interruption.signal.aborted) return interrupted();
    return await fail(error, isJson);
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, interrupt);
    await closeStorage();
  }
}

class Interrupted extends Error {
  override name = 'AbortError';
}

async function interrupted(): Promise<number> {
  await write('stderr', 'Interrupted; nothing of it is left.\n');
  return exitCodes.interrupted;
}

async function fail(error: unknown, isJson: boolean): Promise<number> {
  if (error instanceof WrongUsage) {
    await write('stderr', `${error.message}\n\n${usage(error.command)}`);
    return exitCodes.usage;
  }
  if (!(error instanceof Problem)) {
    logDefect(error, { requestId: '', door: 'command-line' });
    await write('stderr', 'Something went wrong that should not happen; the line above says where.\n');
    return exitCodes.defect;
  }
  const { code, message, issues } = error;
  if (isJson) await writeJson({ error: { code, message, issues } });
  await write('stderr', sayProblem(error));
  return exitCodeOf(error);
}
