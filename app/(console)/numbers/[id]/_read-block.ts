import { notFound } from 'next/navigation';
import { cache } from 'react';
import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { getBlockById } from '@/lib/access-numbers/read-blocks';
import { Problem } from '@/lib/problem';

/** The block of the address, read once a request; the page for what is not there where it is not. */
export const readBlock = cache(async (id: string) => {
  await requireActor();
  try {
    return await read(getBlockById, { id });
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') notFound();
    throw error;
  }
});
