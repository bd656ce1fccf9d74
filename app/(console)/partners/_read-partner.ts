import { notFound } from 'next/navigation';
import { cache } from 'react';
import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { getPartner } from '@/lib/partners/get-partner';
import { Problem } from '@/lib/problem';

/** The partner of the address, read once a request; the page for what is not there where it is not. */
export const readPartner = cache(async (id: string) => {
  await requireActor();
  try {
    return await read(getPartner, { id });
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') notFound();
    throw error;
  }
});
