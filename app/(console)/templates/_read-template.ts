import { notFound } from 'next/navigation';
import { cache } from 'react';
import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { Problem } from '@/lib/problem';
import { getTemplate } from '@/lib/templates/read-templates';

/** The template of the address; asked once for page and title. */
export const readTemplate = cache(async (id: string) => {
  await requireActor();
  try {
    return await read(getTemplate, { id });
  } catch (error) {
    if (error instanceof Problem && error.kind === 'not-found') notFound();
    throw error;
  }
});
