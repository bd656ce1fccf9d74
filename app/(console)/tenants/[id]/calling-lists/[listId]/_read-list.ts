import { notFound } from 'next/navigation';
import { cache } from 'react';
import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { getCallingList } from '@/lib/calling-lists/read-lists';
import { mayRun } from '@/lib/permissions';
import { Problem } from '@/lib/problem';

/** The list of the address, if it is one of the tenant of the address; read once a request. Partners have none. */
export const readList = cache(async (tenantId: string, id: string) => {
  const actor = await requireActor();
  if (!mayRun(actor, getCallingList.name)) notFound();
  try {
    const list = await read(getCallingList, { id });
    if (list.tenantId === tenantId) return list;
  } catch (error) {
    if (!(error instanceof Problem && error.kind === 'not-found')) throw error;
  }
  notFound();
});
