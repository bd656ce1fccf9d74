import type * as z from 'zod';
import {
  JobAnswer,
  JobItemAnswer,
  JobItemPageAnswer,
  JobLinePageAnswer,
  JobPageAnswer,
} from '../jobs/answers';
import { JobItemsInput, JobLinesInput, JobListInput } from '../jobs/read-jobs';
import { Id, operation } from './operation';

const group = 'jobs';

export const jobPaths = {
  '/jobs': {
    get: operation('get', {
      id: 'listJobs',
      group,
      summary: 'List jobs',
      description: 'Exports, imports and changes of many things, newest first; kept for 90 days.',
      query: JobListInput,
      success: { status: 200, description: 'One page.', schema: JobPageAnswer },
      refusals: [400, 422],
    }),
  },
  '/jobs/{id}': {
    get: operation('get', {
      id: 'getJob',
      group,
      summary: 'Read a job',
      description: 'Its steps, how far it is, and what came of it.',
      path: Id,
      success: { status: 200, description: 'The job.', schema: JobAnswer },
      refusals: [404],
    }),
  },
  '/jobs/{id}/items': {
    get: operation('get', {
      id: 'listJobItems',
      group,
      summary: 'List what became of each thing in a job',
      path: Id,
      query: JobItemsInput.omit({ id: true }),
      success: { status: 200, description: 'One page, in order.', schema: JobItemPageAnswer },
      refusals: [400, 404, 422],
    }),
  },
  '/jobs/{id}/log': {
    get: operation('get', {
      id: 'listJobLines',
      group,
      summary: 'Read the log of a job',
      path: Id,
      query: JobLinesInput.omit({ id: true }),
      success: { status: 200, description: 'One page, in order.', schema: JobLinePageAnswer },
      refusals: [400, 404, 422],
    }),
  },
  '/jobs/{id}/cancellation': {
    post: operation('post', {
      id: 'cancelJob',
      group,
      summary: 'Cancel a job',
      description: 'It stops within a second; what it has done until then stays, and the job says what.',
      path: Id,
      success: { status: 200, description: 'The job, asked to stop.', schema: JobAnswer },
      refusals: [404, 409],
    }),
  },
  '/jobs/{id}/retry': {
    post: operation('post', {
      id: 'retryJob',
      group,
      summary: 'Repeat the failed part of a job',
      description: 'A new job for what failed, or was not come to.',
      path: Id,
      success: { status: 201, description: 'The new job.', schema: JobAnswer },
      refusals: [404, 409],
    }),
  },
};

export const jobSchemas: Record<string, z.ZodType> = { Job: JobAnswer, JobItem: JobItemAnswer };
