import * as z from 'zod';
import { command } from '../command';
import { notFound } from '../problem';
import { isActive } from './active';
import type { Job, JobItem, JobResult, JobStep } from './model';
import type { ToldItem } from './progress';

/** What has become known since the last time. */
export interface Note {
  /** Refused for a job that somebody works on already: a repeated request answers with the same job. */
  begins?: boolean;
  state?: Job['state'];
  steps?: JobStep[];
  done?: number;
  total?: number | null;
  result?: JobResult;
  failure?: string;
  lines?: { at: string; text: string }[];
  items?: ToldItem[];
}

/** Our own words, handed over as they are. */
const Noted = z.custom<() => Note>((value) => typeof value === 'function');

/**
 * Writes down how far a job is. Answers whether it still goes on: somebody may have cancelled it, and what was silent
 * for too long was given up.
 */
export const workOnJob = command({
  name: 'job.work',
  input: z.strictObject({ id: z.string(), note: Noted }),
  async run({ stores, now, run }, { id, note: handOver }) {
    const { begins, lines = [], items = [], ...note } = handOver();
    const job = await stores.jobs.find(id);
    if (!job) throw notFound('job');
    const isBegun = job.state !== 'waiting' || job.steps.some((step) => step.state !== 'pending');
    if (!isActive(job) || (begins && isBegun))
      return { result: { isOurs: false, goesOn: false }, audit: null };
    const state = note.state ?? job.state;
    const saved: Job = { ...job, ...note, run, heartbeatAt: now };
    if (!isActive({ state })) saved.finishedAt = now;
    for (const { at, text } of lines) await stores.jobs.appendLine(id, at, asStored(text));
    const clean = items.map(cleaned);
    await stores.jobs.appendItems(
      id,
      clean.filter(({ position }) => position === undefined),
    );
    await stores.jobs.replaceItems(
      id,
      clean.filter((item): item is JobItem => item.position !== undefined),
    );
    await stores.jobs.save(saved);
    return { result: { isOurs: true, goesOn: isActive(saved) && !job.cancelRequested }, audit: null };
  },
});

function cleaned({ label, reason, ...item }: ToldItem): ToldItem {
  return { ...item, label: asStored(label), reason: reason === null ? null : asStored(reason) };
}

/** Databases keep no half of a surrogate pair and no NUL. */
function asStored(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
