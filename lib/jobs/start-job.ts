import * as z from 'zod';
import { nameActor } from '../audit/record-entry';
import { type CommandContext, command, type ExecuteOptions, execute } from '../command';
import type { Context } from '../context';
import { type Job, type JobKind, jobKinds } from './model';

export interface NewJob {
  kind: JobKind;
  title: string;
  tenantId?: string | null;
  /** The names of its steps, in order, as far as they are known. */
  steps: readonly string[];
  /** What its work needs to be done, and done again; kept as JSON. */
  input: unknown;
}

/** Writes down a job that somebody is about to work on: see `runJob`. */
export const createJob = command({
  name: 'job.start',
  input: z.strictObject({
    kind: z.enum(jobKinds),
    title: z.string().max(300),
    tenantId: z.string().nullable().default(null),
    steps: z.array(z.string()).max(20),
    input: z.json(),
  }),
  async run(context, { steps, ...given }) {
    const job = newJob(context, { ...given, steps });
    await context.stores.jobs.insert(job);
    return { result: job, audit: tellOfJob(job) };
  },
});

/** A job that waits for its work. The same `idempotencyKey` gives the same job again. */
export function startJob(context: Context, job: NewJob, options: ExecuteOptions = {}): Promise<Job> {
  return execute(context, createJob, { ...job, input: asJson(job.input) }, options);
}

/** As it will be read back: members that are not there are none. */
function asJson(input: unknown): unknown {
  return input === undefined ? null : (JSON.parse(JSON.stringify(input)) as unknown);
}

export function newJob(
  { newId, now, run, actor }: Pick<CommandContext, 'newId' | 'now' | 'run' | 'actor'>,
  { kind, title, tenantId = null, steps, input }: NewJob,
): Job {
  const { actorId, actorName } = nameActor(actor);
  return {
    id: newId(),
    kind,
    title,
    state: 'waiting',
    steps: steps.map((name) => ({ name, state: 'pending' })),
    done: 0,
    total: null,
    personId: actorId,
    personName: actorName,
    tenantId,
    input,
    result: null,
    failure: null,
    cancelRequested: false,
    run,
    heartbeatAt: now,
    createdAt: now,
    finishedAt: null,
  };
}

/** In the provider's log, and not in the history of the tenant it is about. */
export function tellOfJob({ id, title, kind, tenantId, input }: Job) {
  return { entity: 'job' as const, id, label: title, after: { kind, tenantId, input } };
}
