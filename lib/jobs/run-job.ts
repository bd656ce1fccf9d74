import { setTimeout as sleep } from 'node:timers/promises';
import { execute } from '../command';
import type { Context } from '../context';
import { persistently } from '../persistently';
import { Problem } from '../problem';
import { Cancelled } from './cancelled';
import type { Job, JobResult } from './model';
import type { JobProgress } from './progress';
import { reportProgress } from './report-progress';
import { type Note, workOnJob } from './work-on-job';

export type JobWork = (progress: JobProgress) => Promise<JobResult>;

/** In milliseconds: at most two writes a second, and cancelling is noticed within one. */
const beatMs = 500;
/** After so many beats with nothing to tell, a job says that it is alive. */
const silentBeats = 20;

/**
 * Works on a job to its end, and writes that down. Never throws: a `Problem` is what the job failed of; anything else
 * is a defect, which is told to `onDefect` and shown to people by its request id only.
 */
export async function runJob(
  context: Context,
  job: Job,
  work: JobWork,
  onDefect: (error: unknown) => void = () => undefined,
): Promise<void> {
  const stop = new AbortController();
  const { signal } = stop;
  const note = noting(context, job, stop);
  const flush = async () => {
    const taken = report.take();
    if (taken) await note(taken);
  };
  const report = reportProgress({ job, now: context.now, signal, flush });
  if (!(await begin(note, onDefect))) return;
  const over = new AbortController();
  const beating = beat({ context, job, note, stop, take: report.take, over: over.signal, onDefect });
  let end: Note;
  try {
    signal.throwIfAborted();
    end = { state: 'done', result: await work(report.progress) };
  } catch (error) {
    end = signal.aborted ? cancelledBy(error) : failedOf(error, context, onDefect);
  }
  over.abort();
  await beating;
  report.end(end.state === 'done' ? 'done' : 'failed');
  await note({ ...report.take(), ...end }).catch(onDefect);
}

type Noting = (note: Note) => Promise<{ isOurs: boolean }>;

async function begin(note: Noting, onDefect: (error: unknown) => void): Promise<boolean> {
  try {
    return (await note({ begins: true, state: 'running' })).isOurs;
  } catch (error) {
    onDefect(error);
    return false;
  }
}

function noting(context: Context, { id }: Job, stop: AbortController): Noting {
  const upkeep: Context = { ...context, actor: { kind: 'system' } };
  let last: Promise<unknown> = Promise.resolve();
  return (note) => {
    const written = last.then(async () => {
      const { isOurs, goesOn } = await persistently(() =>
        execute(upkeep, workOnJob, { id, note: () => note }),
      );
      if (!goesOn) stop.abort();
      return { isOurs };
    });
    last = written.catch(() => undefined);
    return written;
  };
}

interface Beating {
  context: Context;
  job: Job;
  note: Noting;
  take(): Note | undefined;
  stop: AbortController;
  over: AbortSignal;
  onDefect(error: unknown): void;
}

/** Writes what is new twice a second, and finds out whether somebody cancelled the job. */
async function beat({ context, job, note, take, stop, over, onDefect }: Beating): Promise<void> {
  let silent = 0;
  while (await pause(over)) {
    try {
      const taken = take() ?? (++silent % silentBeats === 0 ? {} : undefined);
      if (taken) await note(taken);
      else if (await isToStop(context, job)) stop.abort();
    } catch (error) {
      onDefect(error);
    }
  }
}

/** False once it is over. */
async function pause(over: AbortSignal): Promise<boolean> {
  await sleep(beatMs, undefined, { signal: over, ref: false }).catch(() => undefined);
  return !over.aborted;
}

async function isToStop({ storage }: Context, { id }: Job): Promise<boolean> {
  const job = await storage.read.jobs.find(id);
  return !job || job.cancelRequested || job.finishedAt !== null;
}

function cancelledBy(error: unknown): Note {
  const result = error instanceof Cancelled ? error.result : undefined;
  return { state: 'cancelled', ...(result && { result }) };
}

function failedOf(error: unknown, { requestId }: Context, onDefect: (error: unknown) => void): Note {
  if (error instanceof Problem) return { state: 'failed', failure: error.message };
  onDefect(error);
  return { state: 'failed', failure: `This could not be done. Request id ${requestId}.` };
}
