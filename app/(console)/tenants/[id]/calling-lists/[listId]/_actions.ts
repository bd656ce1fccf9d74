'use server';

import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { inScope } from '@/app/_server/scope';
import { listHref, listsHref } from '@/components/calling-lists/list-address';
import { deleteCallingList, updateCallingList } from '@/lib/calling-lists/save-list';

export const renameListAction = action(updateCallingList, {
  input: ({ id, expectedVersion, name }) => ({
    id,
    expectedVersion: Number(expectedVersion),
    changes: { name },
  }),
  then: async (list) => redirect(await inScope(`${listHref(list)}?done=renamed`)),
});

export const deleteListAction = action(deleteCallingList, {
  input: ({ id, expectedVersion }) => ({ id, expectedVersion: Number(expectedVersion) }),
  then: async ({ tenantId, name }) =>
    redirect(await inScope(`${listsHref(tenantId)}&gone=${encodeURIComponent(name)}`)),
});
