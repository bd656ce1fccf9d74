import { type ChildProcess, fork } from 'node:child_process';
import { constants, setPriority } from 'node:os';
import { Problem, type ProblemDetails } from '@/lib/problem';
import { findProgram, type ProgramName } from './programs';

const minute = 60_000;
/** Building the index of twenty million records is the longest time in which nothing can be said. */
const longestSilence = 5 * minute;
const untilKilled = 10_000;

/** The one thing that a program is told besides its task. */
export const abortProgram = 'abort';

/** What a program says: how far it is, and at the end one of the others. */
export type ProgramMessage<Progress, Answer> =
  | { kind: 'progress'; progress: Progress }
  | { kind: 'answer'; answer: Answer }
  | { kind: 'problem'; problem: ProblemDetails }
  | { kind: 'aborted' }
  | { kind: 'defect'; stack: string };

interface Running<Progress> {
  onProgress?: ((progress: Progress) => void) | undefined;
  /** Ends the program; this rejects then. */
  signal?: AbortSignal | undefined;
}

/**
 * Has one of the product's programs do a task in a process of its own. It ends with this one, when it is aborted, and
 * when it falls silent. Throws the `Problem` that it answers, and a defect when it ends without an answer.
 */
export async function runProgram<Task extends object, Progress, Answer>(
  name: ProgramName,
  task: Task,
  { onProgress, signal }: Running<Progress>,
): Promise<Answer> {
  signal?.throwIfAborted();
  const child = await startProgram(name);
  const ending = await converse<Progress, Answer>(child, task, { onProgress, signal });
  if (ending.kind === 'answer') return ending.answer;
  if (ending.kind === 'problem') throw new Problem(ending.problem);
  signal?.throwIfAborted();
  const how =
    ending.kind === 'defect' ? ending.stack : ending.kind === 'gone' ? ending.how : 'aborted by itself';
  throw new Error(`The program ${name} ended without an answer: ${how}`);
}

/** It gets no secret of ours: only what Node and the driver of PostgreSQL look for themselves. */
async function startProgram(name: ProgramName): Promise<ChildProcess> {
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([name]) =>
      /^(PATH|HOME|TZ|LANG|LC_.*|PG.*|NODE_EXTRA_CA_CERTS)$/.test(name),
    ),
  );
  const child = fork(await findProgram(name), [], {
    env: env as NodeJS.ProcessEnv,
    execArgv: ['--max-old-space-size=256'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  if (child.pid !== undefined) giveWay(child.pid);
  return child;
}

/** Where processors are short, those who use the console come first. */
function giveWay(pid: number): void {
  try {
    setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // It is gone already, or the system does not let us; then it works as fast as we do.
  }
}

type Ending<Answer> =
  | Exclude<ProgramMessage<never, Answer>, { kind: 'progress' }>
  | { kind: 'gone'; how: string };

/** Tells the program its task, passes its progress on, and waits until it is gone; then nothing of it works any more. */
function converse<Progress, Answer>(
  child: ChildProcess,
  task: object,
  { onProgress, signal }: Running<Progress>,
): Promise<Ending<Answer>> {
  return new Promise((end) => {
    let answer: Ending<Answer> | undefined;
    let complaint = '';
    const silence = setTimeout(() => child.kill('SIGKILL'), longestSilence);
    let patience: NodeJS.Timeout | undefined;
    const abort = () => {
      if (child.connected) child.send(abortProgram);
      patience = setTimeout(() => child.kill('SIGKILL'), untilKilled);
    };
    signal?.addEventListener('abort', abort, { once: true });
    child.stderr?.on('data', (chunk) => (complaint = `${complaint}${chunk}`.slice(-4000)));
    child.on('message', (message: ProgramMessage<Progress, Answer>) => {
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
