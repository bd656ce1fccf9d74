'use server';

import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { inScope } from '@/app/_server/scope';
import { idle } from '@/components/form/form-state';
import { createTenant } from '@/lib/tenants/create-tenant';
import { readTenantForm } from '@/lib/tenants/read-tenant-form';
import { findPartnerByText } from '../../partners/_find-partner';
import { discardTenantDraft } from '../_drafts';
import { tenantFormAction } from '../_tenant-form-action';

const create = action(createTenant, {
  async input({ partner, partnerId, isPartner, ...posted }, context) {
    const typed = typeof partner === 'string' ? await findPartnerByText(context, partner) : undefined;
    const owner = typed?.id ?? (partnerId || undefined);
    return {
      ...readTenantForm(posted),
      ...(owner !== undefined && { partnerId: owner }),
      ...(isPartner === 'on' && { isPartner: true }),
    };
  },
  async then({ id }) {
    await discardTenantDraft('');
    redirect(await inScope(`/tenants/${id}?created=1`));
  },
});

export const createTenantAction = tenantFormAction((_state, form) => create(idle, form));
