'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { decideSupportRequest } from '@/lib/support-access/answer-request';
import { endSupportAccess } from '@/lib/support-access/end-access';
import { portalAction } from '../../../_portal-action';

export const decideSupportAction = portalAction(decideSupportRequest, { then: () => refresh() });

/** For either side: whoever looked goes back to their own console. */
export const endSupportAction = action(endSupportAccess, {
  then({ tenantId }, _posted, { actor }) {
    if (actor.kind === 'person' && actor.tenantId === null) redirect(`/tenants/${tenantId}`);
    refresh();
  },
});
