import * as z from 'zod';
import {
  itemOutcomes,
  type Job,
  type JobItem,
  type JobLine,
  jobKinds,
  jobStates,
  jobUnits,
  type ListedJob,
} from './model';

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });

const StepAnswer = z.strictObject({
  name: z.string(),
  state: z.enum(['pending', 'running', 'done', 'failed']),
  unit: z.enum(jobUnits).optional().meta({ description: 'What done and total count in this step.' }),
  startedAt: instant.optional(),
  endedAt: instant.optional(),
  waitsUntil: instant.optional().meta({ description: 'Until when it waits at most, such as for the lock.' }),
});

export const JobAnswer = z.strictObject({
  id: z.string(),
  kind: z.enum(jobKinds),
  title: z.string(),
  state: z.enum(jobStates),
  steps: z.array(StepAnswer),
  done: z.number().meta({ description: 'How far the present step is.' }),
  total: z.number().nullable().meta({ description: 'Null where nobody knows.' }),
  personId: z.string(),
  personName: z.string(),
  tenantId: z.string().nullable(),
  result: z
    .strictObject({
      summary: z.string(),
      unit: z.enum(['bytes', 'records', 'items']).optional(),
      href: z.string().optional().meta({ description: 'The page of the console that goes on from here.' }),
      file: z
        .strictObject({
          name: z.string(),
          bytes: z.number(),
          until: instant.meta({ description: 'It can be downloaded until then.' }),
        })
        .optional(),
      counts: z.strictObject({ done: z.int(), skipped: z.int(), failed: z.int() }).optional(),
    })
    .nullable(),
  failure: z.string().nullable().meta({ description: 'Why it failed.' }),
  cancelRequested: z.boolean(),
  heartbeatAt: instant.meta({ description: 'When its server last told of it.' }),
  createdAt: instant,
  finishedAt: instant.nullable(),
});

/** What the interface tells of a job: neither what it was started with nor which run works on it. */
export function answerOf({ run: _run, ...job }: ListedJob): z.output<typeof JobAnswer> {
  const { input: _input, ...told } = job as Omit<Job, 'run'>;
  return told;
}

export const JobPageAnswer = z.strictObject({
  items: z.array(JobAnswer),
  next: z.string().nullable(),
  previous: z.string().nullable(),
  total: z.int().optional(),
});

export const JobItemAnswer = z.strictObject({
  position: z.int(),
  subjectId: z.string(),
  label: z.string(),
  outcome: z.enum(itemOutcomes),
  reason: z.string().nullable().meta({ description: 'Why it was skipped or failed.' }),
}) satisfies z.ZodType<JobItem>;

export const JobItemPageAnswer = z.strictObject({
  items: z.array(JobItemAnswer),
  next: z.string().nullable(),
});

const JobLineAnswer = z.strictObject({
  position: z.int(),
  at: instant,
  text: z.string(),
}) satisfies z.ZodType<JobLine>;

export const JobLinePageAnswer = z.strictObject({
  items: z.array(JobLineAnswer),
  next: z.string().nullable(),
});
