import { notFound } from 'next/navigation';
import { cache } from 'react';
import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { getJob } from '@/lib/jobs/read-jobs';
import { Problem } from '@/lib/problem';

/** The job of the address, read once a request; the page for what is not there where it is not. */
export const readJob = cache(async (id: string) => {
  await requireActor();
  try {
    return await read(getJob, { id });
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') notFound();
    throw error;
  }
});
