import { type ChildProcess, fork } from 'node:child_process';
import { resolve } from 'node:path';
import { Problem } from '@/lib/problem';
import type { ArchiveReader, ReadingOptions } from '@/lib/transfer/archive-reader';
import type { ArchiveContent } from '@/lib/transfer/model';
import { archiveLimits } from './archive-limits';
import { logDefect } from './log';
import { findProgram } from './programs';
import { abortReading, type ReadingMessage, type ReadingTask } from './reading-messages';
import { getStorage } from './storage';

const minute = 60_000;
/** Building the index of twenty million records is the longest time in which nothing can be said. */
const longestSilence = 5 * minute;
const untilKilled = 10_000;

/** Reads an archive in a process of its own; it ends with this one, when reading is aborted, and when it falls silent. */
export const readInChild: ArchiveReader = async (file, options) => {
  options.signal?.throwIfAborted();
  const { databaseVersion } = await getStorage();
  const task: ReadingTask = {
    file: resolve(file),
    stage: options.stage,
    limits: archiveLimits(),
    databaseVersion,
    databaseUrl: process.env.DATABASE_URL || undefined,
    dataFolder: resolve(process.env.TENANTRY_DATA_DIR || './data'),
  };
  return conclude(await converse(await startProgram(), task, options), options);
};

/** It gets no secret of ours: only what Node and the driver of PostgreSQL look for themselves. */
async function startProgram(): Promise<ChildProcess> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) =>
      /^(PATH|HOME|TZ|LANG|LC_.*|PG.*|NODE_EXTRA_CA_CERTS)$/.test(name),
    ),
  );
  const program = await findProgram('read-archive');
  return fork(program, [], {
    env: { ...env, NODE_ENV: 'production' },
    execArgv: ['--max-old-space-size=256'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
}

type Ending = Exclude<ReadingMessage, { kind: 'progress' }> | { kind: 'gone'; how: string };

/** Tells the program what to read, passes its progress on, and waits until it is gone; then nothing of it works any more. */
function converse(
  child: ChildProcess,
  task: ReadingTask,
  { onProgress, signal }: ReadingOptions,
): Promise<Ending> {
  return new Promise((end) => {
    let answer: Ending | undefined;
    let complaint = '';
    const silence = setTimeout(() => child.kill('SIGKILL'), longestSilence);
    let patience: NodeJS.Timeout | undefined;
    const abort = () => {
      if (child.connected) child.send(abortReading);
      patience = setTimeout(() => child.kill('SIGKILL'), untilKilled);
    };
    signal?.addEventListener('abort', abort, { once: true });
    child.stderr?.on('data', (chunk) => (complaint = `${complaint}${chunk}`.slice(-4000)));
    child.on('message', (message: ReadingMessage) => {
      silence.refresh();
      if (message.kind === 'progress') onProgress?.(message.progress);
      else answer = message;
    });
    child.on('error', (error) => (complaint = `${complaint}${error.message}`));
    child.on('close', (code, by) => {
      clearTimeout(silence);
      clearTimeout(patience);
      signal?.removeEventListener('abort', abort);
      end(answer ?? { kind: 'gone', how: `${by ?? `status ${code}`}: ${complaint}` });
    });
    child.send(task, () => {
      if (signal?.aborted) abort();
    });
  });
}

function conclude(ending: Ending, { signal }: ReadingOptions): ArchiveContent {
  if (ending.kind === 'content') return ending.content;
  if (ending.kind === 'problem') throw new Problem(ending.problem);
  signal?.throwIfAborted();
  const how =
    ending.kind === 'gone' ? ending.how : ending.kind === 'defect' ? ending.stack : 'aborted by itself';
  logDefect(new Error(`The program that reads archives ended without an answer: ${how}`), {
    requestId: '',
    path: 'bin/read-archive',
  });
  throw new Problem({
    kind: 'malformed',
    code: 'archive-unreadable',
    message:
      'Reading the archive broke off, and nothing of it was kept. The log of the server says why. Try again; if it breaks off again, the archive is damaged.',
  });
}
