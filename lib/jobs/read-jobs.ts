import * as z from 'zod';
import { actingPerson } from '../accounts/acting-person';
import { pageMembers } from '../page-input';
import { PageLimit } from '../page-limit';
import { notFound } from '../problem';
import { query } from '../query';
import { itemOutcomes, type JobItem, type JobLine, jobKinds, jobStates } from './model';

export const getJob = query({
  name: 'job.get',
  input: z.strictObject({ id: z.string() }),
  async run({ stores }, { id }) {
    const job = await stores.jobs.find(id);
    if (!job) throw notFound('job');
    return job;
  },
});

export const JobListInput = z.strictObject({
  kind: z.enum(jobKinds, { error: `The kind is one of ${jobKinds.join(', ')}.` }).optional(),
  state: z.enum(jobStates, { error: `The state is one of ${jobStates.join(', ')}.` }).optional(),
  who: z
    .enum(['mine', 'everyone'], { error: 'Choose mine or everyone.' })
    .default('everyone')
    .meta({ description: 'Only one’s own, or everyone’s.' }),
  ...pageMembers,
});

/** Newest first. */
export const listJobs = query({
  name: 'job.list',
  input: JobListInput,
  async run({ stores, actor }, { kind, state, who, limit, after, before, count }) {
    const personId = who === 'mine' ? actingPerson(actor).personId : undefined;
    const filter = { kind, state, personId };
    const page = await stores.jobs.list(filter, { limit, after, before });
    return count ? { ...page, total: await stores.jobs.count(filter) } : page;
  },
});

/** What runs, newest first, and how the given ones of one's own ended: for the sign in the frame. */
export const watchJobs = query({
  name: 'job.list',
  input: z.strictObject({ known: z.array(z.string().max(64)).max(20).default([]) }),
  async run({ stores, actor }, { known }) {
    const { personId } = actingPerson(actor);
    const running = await stores.jobs.list({ active: true }, { limit: 50 });
    const mine = running.items.filter((job) => job.personId === personId).map(({ id }) => id);
    const gone = known.filter((id) => !mine.includes(id));
    const ended: { id: string; title: string; state: string }[] = [];
    for (const id of gone) {
      const job = await stores.jobs.find(id);
      if (job?.personId === personId && job.finishedAt !== null)
        ended.push({ id, title: job.title, state: job.state });
    }
    return { running: running.items.length, mine, ended };
  },
});

const place = z.coerce
  .number({ error: 'This place in the list is none.' })
  .int()
  .min(0)
  .max(2 ** 31 - 1);

export const JobItemsInput = z.strictObject({
  id: z.string(),
  outcome: z.enum(itemOutcomes, { error: `The outcome is one of ${itemOutcomes.join(', ')}.` }).optional(),
  limit: PageLimit,
  after: place.optional().meta({ description: 'The next of the page before.' }),
});

/** What became of each thing, in order. */
export const listJobItems = query({
  name: 'job.get',
  input: JobItemsInput,
  async run({ stores }, { id, outcome, limit, after }): Promise<{ items: JobItem[]; next: string | null }> {
    if (!(await stores.jobs.find(id))) throw notFound('job');
    return pageOf(await stores.jobs.listItems(id, { outcome }, { after, limit: limit + 1 }), limit);
  },
});

export const countJobItems = query({
  name: 'job.get',
  input: z.strictObject({ id: z.string() }),
  run: ({ stores }, { id }) => stores.jobs.countItems(id),
});

export const JobLinesInput = JobItemsInput.omit({ outcome: true });

/** The log, in order. */
export const listJobLines = query({
  name: 'job.get',
  input: JobLinesInput,
  async run({ stores }, { id, limit, after }): Promise<{ items: JobLine[]; next: string | null }> {
    if (!(await stores.jobs.find(id))) throw notFound('job');
    return pageOf(await stores.jobs.listLines(id, { after, limit: limit + 1 }), limit);
  },
});

function pageOf<Item extends { position: number }>(found: Item[], limit: number) {
  const items = found.slice(0, limit);
  const last = items.at(-1);
  return { items, next: found.length > limit && last ? String(last.position) : null };
}
