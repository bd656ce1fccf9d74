'use server';

import { refresh } from 'next/cache';
import { action } from '@/app/_server/action';
import { decideTransferRequest } from '@/lib/transfer-requests/decide-request';

export const decideAction = action(decideTransferRequest, { then: () => refresh() });
