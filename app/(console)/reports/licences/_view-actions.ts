'use server';

import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { inScope } from '@/app/_server/scope';
import { viewAddress } from '@/components/list/listed-view';
import { reportPath, reportScreen } from '@/components/reports/report-address';
import { deleteView } from '@/lib/preferences/delete-view';
import { saveView } from '@/lib/preferences/save-view';

export const saveReportViewAction = action(saveView, {
  input: ({ id, as, name, query, isDefault, sharedWithRole }) => ({
    screen: reportScreen,
    id: as === 'same' ? id : undefined,
    name,
    query,
    isDefault: isDefault === 'on',
    sharedWithRole: sharedWithRole || null,
  }),
  then: async (view) => redirect(await inScope(viewAddress(view, reportPath))),
});

export const deleteReportViewAction = action(deleteView, {
  input: ({ id }) => ({ id }),
  then: async () => redirect(await inScope(`${reportPath}?view=all`)),
});
