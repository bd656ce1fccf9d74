'use server';

import { refresh } from 'next/cache';
import { action } from '@/app/_server/action';
import { assignNumbers } from '@/lib/access-numbers/assign-numbers';
import { unassignNumbers } from '@/lib/access-numbers/unassign-numbers';

/** Numbers of the inventory, wherever they lie in it, to the tenant whose page it is. */
export const assignHereAction = action(assignNumbers, {
  input: ({ first, last, tenantId }) => ({ first, last: last === '' ? undefined : last, tenantId }),
  then: () => refresh(),
});

export const unassignHereAction = action(unassignNumbers, {
  input: ({ id, expectedVersion }) => ({ ids: [id], expectedVersion: Number(expectedVersion) }),
  then: () => refresh(),
});
