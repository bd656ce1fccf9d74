'use server';

import { refresh } from 'next/cache';
import { action } from '@/app/_server/action';
import { withdrawSupportRequest } from '@/lib/support-access/answer-request';
import { askForAccess } from '@/lib/support-access/ask-for-access';
import { endSupportAccess } from '@/lib/support-access/end-access';

export const askForAccessAction = action(askForAccess, {
  input: ({ tenantId, why = '', minutes }) => ({ tenantId, reason: why, minutes: Number(minutes) }),
  then: () => refresh(),
});

export const withdrawRequestAction = action(withdrawSupportRequest, { then: () => refresh() });

export const endAccessAction = action(endSupportAccess, { then: () => refresh() });
