'use server';

import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { viewAddress } from '@/components/tenants/list/listed-view';
import { deleteView } from '@/lib/preferences/delete-view';
import { saveView } from '@/lib/preferences/save-view';

export const saveViewAction = action(saveView, {
  input: ({ id, as, name, query, isDefault, sharedWithRole }) => ({
    screen: 'tenants',
    id: as === 'same' ? id : undefined,
    name,
    query,
    isDefault: isDefault === 'on',
    sharedWithRole: sharedWithRole || null,
  }),
  then: (view) => redirect(viewAddress(view)),
});

export const deleteViewAction = action(deleteView, {
  input: ({ id }) => ({ id }),
  then: () => redirect('/tenants?view=all'),
});
