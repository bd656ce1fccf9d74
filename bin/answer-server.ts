import { abortProgram, type ProgramMessage } from '@/app/_server/run-program';
import { Problem } from '@/lib/problem';

const betweenReports = 200;
const untilForcedEnd = 10_000;

interface Doing<Progress> {
  signal: AbortSignal;
  /** Said to the server a few times a second, however often this is called. */
  report(progress: Progress): void;
}

/** Has this process do the one task that the server which started it sends, and answer it; see `runProgram`. */
export function answerServer<Task extends object, Progress, Answer>(
  work: (task: Task, doing: Doing<Progress>) => Promise<Answer>,
): void {
  const abortion = new AbortController();
  const { signal } = abortion;
  let reportedAt = 0;
  const say = (message: ProgramMessage<Progress, Answer>, then = () => {}) => process.send?.(message, then);
  const report = (progress: Progress) => {
    const now = performance.now();
    if (now - reportedAt < betweenReports || !process.connected) return;
    reportedAt = now;
    say({ kind: 'progress', progress });
  };
  process.on('message', (message: Task | typeof abortProgram) => {
    if (message === abortProgram) return abortion.abort();
    void work(message, { signal, report })
      .then((answer): ProgramMessage<Progress, Answer> => ({ kind: 'answer', answer }))
      .catch((error: unknown) => failureOf(error, signal))
      .then((message) => {
        say(message, () => process.exit(0));
        if (!process.connected) process.exit(1);
      });
  });
  // The server is gone: nobody waits for an answer, and nothing may be left of what was begun.
  process.on('disconnect', () => {
    abortion.abort();
    setTimeout(() => process.exit(1), untilForcedEnd).unref();
  });
}

function failureOf(error: unknown, { aborted }: AbortSignal): ProgramMessage<never, never> {
  if (aborted) return { kind: 'aborted' };
  if (error instanceof Problem) {
    const { kind, code, message, issues, retryAfterSeconds } = error;
    const wait = retryAfterSeconds === undefined ? {} : { retryAfterSeconds };
    return { kind: 'problem', problem: { kind, code, message, issues, ...wait } };
  }
  const { stack } = error instanceof Error ? error : new Error('Something that is no error was thrown.');
  return { kind: 'defect', stack: stack ?? '' };
}
