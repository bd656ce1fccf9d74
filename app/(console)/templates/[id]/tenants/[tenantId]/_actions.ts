'use server';

import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { driftHref } from '@/components/templates/template-address';
import { bringUp } from '@/lib/templates/bring-up';

export const bringUpAction = action(bringUp, {
  input: ({ templateId, tenantId, planDigest, parts }) => ({
    templateId,
    tenantId,
    planDigest,
    parts: Array.isArray(parts) ? parts : [],
  }),
  then: (_tenant, { templateId, tenantId }) =>
    redirect(`${driftHref(String(templateId), String(tenantId))}?done=yes`),
});
