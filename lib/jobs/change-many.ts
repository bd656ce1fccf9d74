import { setImmediate as turnOfOthers } from 'node:timers/promises';
import type { BulkItem } from '../bulk-item';
import type { Context } from '../context';
import { Problem } from '../problem';
import { Cancelled } from './cancelled';
import type { JobItem, JobResult } from './model';
import type { JobProgress } from './progress';

/** One of the things that a job changes. */
export interface Chosen {
  id: string;
  name: string;
}

export interface ManyChange {
  chosen: readonly Chosen[];
  /** How many are changed at a time, in one transaction or a few; others have their turn in between. */
  atATime: number;
  change(part: readonly Chosen[]): Promise<BulkItem[]>;
  /** "3 tenants activated". */
  say(counts: Counts): string;
}

type Counts = NonNullable<JobResult['counts']>;

/** What stands at a thing that its job did not come to. */
export const notReached = 'Not reached: the job ended before its turn. It is as it was.';

/**
 * Changes many things, a few at a time. All of them are written down before the first is changed, so that whatever ends
 * the job, it can be told which were not reached, and they can be gone on with.
 */
export async function changeMany(
  progress: JobProgress,
  { chosen, atATime, change, say }: ManyChange,
): Promise<JobResult> {
  await progress.items(chosen.map((one) => toItem({ ...one, outcome: 'skipped', reason: notReached })));
  const counts: Counts = { done: 0, skipped: 0, failed: 0 };
  for (let at = 0; at < chosen.length; at += atATime) {
    if (progress.signal.aborted) throw new Cancelled(resultOf({ counts, say, rest: chosen.length - at }));
    const part = chosen.slice(at, at + atATime);
    const fared = await changePart(part, change);
    for (const { outcome } of fared) counts[outcome] += 1;
    await progress.items(fared.map((item, inPart) => ({ ...toItem(item), position: at + inPart + 1 })));
    progress.advance(Math.min(at + atATime, chosen.length), chosen.length);
    await turnOfOthers();
  }
  return resultOf({ counts, say, rest: 0 });
}

/** A refusal of the whole part is what became of each in it. */
async function changePart(part: readonly Chosen[], change: ManyChange['change']): Promise<BulkItem[]> {
  try {
    return await change(part);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    const { message: reason } = error;
    return part.map((one) => ({ ...one, outcome: 'failed', reason }));
  }
}

function toItem({ id, name, outcome, reason }: BulkItem): Omit<JobItem, 'position'> {
  return { subjectId: id, label: name, outcome, reason: reason ?? null };
}

interface Ending extends Pick<ManyChange, 'say'> {
  counts: Counts;
  rest: number;
}

function resultOf({ counts, say, rest }: Ending): JobResult {
  const summary = say(counts);
  const untouched = `${rest} ${rest === 1 ? 'was' : 'were'} not reached and ${rest === 1 ? 'is as it was' : 'are as they were'}`;
  return { summary: rest === 0 ? `${summary}.` : `${summary}; ${untouched}.`, unit: 'items', counts };
}

const perPage = 500;

/** What failed in another job, or was not reached by it. */
export async function chooseUnfinished({ storage }: Context, jobId: string): Promise<Chosen[]> {
  const chosen: Chosen[] = [];
  for (let after = 0; ; ) {
    const items = await storage.read.jobs.listItems(jobId, {}, { after, limit: perPage });
    for (const { subjectId, label, outcome, reason } of items)
      if (outcome === 'failed' || reason === notReached) chosen.push({ id: subjectId, name: label });
    const last = items.at(-1);
    if (!last || items.length < perPage) return chosen;
    after = last.position;
  }
}
