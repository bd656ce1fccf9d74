/**
 * Reads one archive for the server that started it, in a process of its own: what a hostile file makes of a library ends
 * this process and not the server, and what reading takes of memory and time is not the server's.
 */
import { newId } from '@/app/_server/new-id';
import { abortReading, type ReadingMessage, type ReadingTask } from '@/app/_server/reading-messages';
import { openRecords } from '@/db/records/open-records';
import { Problem } from '@/lib/problem';
import type { ReadingProgress } from '@/lib/transfer/archive-reader';
import { readArchive } from '@/lib/transfer/read-archive';

const betweenReports = 200;
const untilForcedEnd = 10_000;

const abortion = new AbortController();

process.on('message', (message: ReadingTask | typeof abortReading) => {
  if (message === abortReading) abortion.abort();
  else void work(message);
});
// The server is gone: nobody waits for an answer, and nothing may be left of what was staged.
process.on('disconnect', () => {
  abortion.abort();
  setTimeout(() => process.exit(1), untilForcedEnd).unref();
});

async function work(task: ReadingTask): Promise<void> {
  const answer = await read(task);
  process.send?.(answer, () => process.exit(0));
  if (!process.connected) process.exit(1);
}

async function read(task: ReadingTask): Promise<ReadingMessage> {
  const { file, stage, limits, databaseVersion } = task;
  try {
    const opened = stage ? await openRecords(task) : undefined;
    try {
      const content = await readArchive(file, {
        stage,
        limits,
        databaseVersion,
        newId,
        signal: abortion.signal,
        onProgress: report,
        ...(opened ? { records: opened.records } : {}),
      });
      return { kind: 'content', content };
    } finally {
      await opened?.close();
    }
  } catch (error) {
    return failureOf(error);
  }
}

let reportedAt = 0;

function report(progress: ReadingProgress): void {
  const now = performance.now();
  if (now - reportedAt < betweenReports || !process.connected) return;
  reportedAt = now;
  process.send?.({ kind: 'progress', progress } satisfies ReadingMessage);
}

function failureOf(error: unknown): ReadingMessage {
  if (abortion.signal.aborted) return { kind: 'aborted' };
  if (error instanceof Problem) {
    const { kind, code, message, issues, retryAfterSeconds } = error;
    return {
      kind: 'problem',
      problem: {
        kind,
        code,
        message,
        issues,
        ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
      },
    };
  }
  const { name, stack } =
    error instanceof Error ? error : new Error('Something that is no error was thrown.');
  return { kind: 'defect', name, stack: stack ?? '' };
}
