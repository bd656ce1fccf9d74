'use server';

import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { inScope } from '@/app/_server/scope';
import { savedAuditAddress } from '@/components/audit/saved-views';
import { deleteView } from '@/lib/preferences/delete-view';
import { saveView } from '@/lib/preferences/save-view';

export const saveAuditViewAction = action(saveView, {
  input: ({ id, as, name, query, isDefault, sharedWithRole }) => ({
    screen: 'audit',
    id: as === 'same' ? id : undefined,
    name,
    query,
    isDefault: isDefault === 'on',
    sharedWithRole: sharedWithRole || null,
  }),
  then: async (view) => redirect(await inScope(savedAuditAddress(view))),
});

export const deleteAuditViewAction = action(deleteView, {
  input: ({ id }) => ({ id }),
  then: async () => redirect(await inScope('/audit?view=all')),
});
