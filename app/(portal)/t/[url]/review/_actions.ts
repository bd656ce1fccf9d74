'use server';

import { redirect } from 'next/navigation';
import { portalHref } from '@/components/portal/portal-href';
import { activateOwnTenant } from '@/lib/portal/activate-own';
import { portalAction } from '../../../_portal-action';

export const activateOwnAction = portalAction(activateOwnTenant, {
  input: ({ id }) => ({ id }),
  then: ({ url }) => redirect(portalHref(url, 'overview?activated=1')),
});
