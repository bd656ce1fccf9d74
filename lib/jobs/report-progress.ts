import type { Job, JobStep } from './model';
import type { JobProgress } from './progress';
import type { Note } from './work-on-job';

interface Reporting {
  job: Job;
  now(): string;
  signal: AbortSignal;
  /** Writes what is gathered; work that tells more than is written meanwhile waits for it. */
  flush(): Promise<void>;
}

/** In lines or items: what is kept in memory between two writes. */
const mostGathered = 500;

/** Gathers what work tells, so that somebody else can write it down now and then. */
export function reportProgress({ job, now, signal, flush }: Reporting) {
  let steps = job.steps;
  let waiting = false;
  let note: Note = {};
  let told = false;

  function change(changed: Note): void {
    told = true;
    note = { ...note, ...changed };
  }

  function changePresent(become: (step: JobStep) => JobStep): void {
    steps = steps.map((step) => (step.state === 'running' ? become(step) : step));
    change({ steps });
  }

  function ended(state: 'done' | 'failed'): (step: JobStep) => JobStep {
    return ({ waitsUntil: _over, ...step }) => ({ ...step, state, endedAt: now() });
  }

  async function gather(): Promise<void> {
    told = true;
    if ((note.lines?.length ?? 0) + (note.items?.length ?? 0) >= mostGathered) await flush();
  }

  const progress: JobProgress = {
    signal,
    async step(name, unit) {
      changePresent(ended('done'));
      const begun: JobStep = { name, state: 'running', startedAt: now(), ...(unit && { unit }) };
      const known = steps.findIndex((step) => step.name === name && step.state === 'pending');
      steps = known < 0 ? [...steps, begun] : steps.map((step, at) => (at === known ? begun : step));
      change({ steps, done: 0, total: null, ...(waiting && { state: 'running' }) });
      waiting = false;
    },
    advance(done, total) {
      told = true;
      note.done = done;
      note.total = total;
    },
    async wait(until) {
      waiting = until !== null;
      changePresent(({ waitsUntil: _over, ...step }) =>
        until === null ? step : { ...step, waitsUntil: until },
      );
      change({ state: waiting ? 'waiting' : 'running' });
    },
    async line(text) {
      note.lines ??= [];
      note.lines.push({ at: now(), text });
      await gather();
    },
    async items(items) {
      note.items ??= [];
      note.items.push(...items);
      await gather();
    },
  };

  return {
    progress,
    /** What has been told since the last time, if anything. */
    take(): Note | undefined {
      if (!told) return undefined;
      const taken = note;
      note = {};
      told = false;
      return taken;
    },
    /** Ends the present step; one that was never come to stays pending. */
    end(state: 'done' | 'failed'): void {
      changePresent(ended(state));
    },
  };
}
