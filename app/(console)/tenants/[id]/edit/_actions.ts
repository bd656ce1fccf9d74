'use server';

import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { inScope } from '@/app/_server/scope';
import { idle } from '@/components/form/form-state';
import { updateTenant } from '@/lib/tenants/update-tenant';
import { discardTenantDraft } from '../../_drafts';
import { tenantFormAction } from '../../_tenant-form-action';
import { findStale } from './_find-stale';
import { readChanges } from './_read-changes';

const update = action(updateTenant, {
  input: readChanges,
  async then({ id, version }) {
    await discardTenantDraft(id);
    redirect(await inScope(`/tenants/${id}?saved=${version}`));
  },
});

export const updateTenantAction = tenantFormAction(async (_state, form) => {
  const answer = await update(idle, form);
  return answer.code === 'changed-meanwhile' ? { ...answer, stale: await findStale(form) } : answer;
});
