'use server';

import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { listHref, listsHref } from '@/components/calling-lists/list-address';
import { deleteCallingList, updateCallingList } from '@/lib/calling-lists/save-list';

export const renameListAction = action(updateCallingList, {
  input: ({ id, expectedVersion, name }) => ({
    id,
    expectedVersion: Number(expectedVersion),
    changes: { name },
  }),
  then: (list) => redirect(`${listHref(list)}?done=renamed`),
});

export const deleteListAction = action(deleteCallingList, {
  input: ({ id, expectedVersion }) => ({ id, expectedVersion: Number(expectedVersion) }),
  then: ({ tenantId, name }) => redirect(`${listsHref(tenantId)}&gone=${encodeURIComponent(name)}`),
});
