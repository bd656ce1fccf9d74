'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { action } from '@/app/_server/action';
import { inScope } from '@/app/_server/scope';
import { partnerHref } from '@/components/partners/partner-address';
import { appointPartner } from '@/lib/partners/appoint-partner';
import { assignPartner } from '@/lib/partners/assign-partner';
import { retirePartner } from '@/lib/partners/retire-partner';
import { saveLimits } from '@/lib/partners/save-limits';
import { deleteTenant } from '@/lib/tenants/delete-tenant';
import { findPartnerByText } from './_find-partner';

type Posted = Record<string, unknown>;

const versioned = ({ id, expectedVersion }: Posted) => ({ id, expectedVersion: Number(expectedVersion) });

export const saveLimitsAction = action(saveLimits, {
  input: ({ limits, ...posted }) => ({ ...versioned(posted), limits: readLimits(limits) }),
  then: async ({ id }) => redirect(await inScope(`${partnerHref(id)}?done=limits`)),
});

export const appointAction = action(appointPartner, {
  input: versioned,
  then: async ({ id }) => redirect(await inScope(`${partnerHref(id)}?done=appointed`)),
});

export const retireAction = action(retirePartner, {
  input: versioned,
  then: async ({ id }) => redirect(await inScope(`/tenants/${id}`)),
});

/** `partnerId` is empty for the provider, or in a scope for its partner. */
export const assignPartnerAction = action(assignPartner, {
  input: ({ partnerId, ...posted }) => ({ ...versioned(posted), partnerId: partnerId || null }),
  then: async ({ id }) => redirect(await inScope(`/tenants/${id}?moved=yes`)),
});

/** `childrenTo` is typed: to whom the tenants of the partner go. */
export const deletePartnerAction = action(deleteTenant, {
  input: async ({ childrenTo, confirmName, ...posted }, context) => ({
    ...versioned(posted),
    confirmName,
    ...(childrenTo !== undefined && {
      children: { to: (await findPartnerByText(context, String(childrenTo), 'childrenTo'))?.id ?? null },
    }),
  }),
  then: () => refresh(),
});

/** Typed digits as numbers; what is no number stays, so that the command says what is wrong with it. */
function readLimits(limits: unknown): Posted {
  if (typeof limits !== 'object' || limits === null) return {};
  return Object.fromEntries(
    Object.entries(limits).map(([name, value]) => {
      const typed = String(value).replaceAll(/\s/g, '');
      return [name, typed === '' ? null : /^\d{1,15}$/.test(typed) ? Number(typed) : typed];
    }),
  );
}
