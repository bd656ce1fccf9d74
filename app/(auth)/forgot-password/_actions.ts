'use server';

import { setTimeout as wait } from 'node:timers/promises';
import { redirect } from 'next/navigation';
import { secretAction } from '@/app/_server/secret-action';
import { requestReset } from '@/lib/accounts/password-reset/request-reset';
import { execute } from '@/lib/command';

/** Longer than writing link and mail takes, so that the time tells nobody which addresses are known. */
const leastMilliseconds = 400;

export const requestResetAction = secretAction<void>({
  keep: ['email'],
  async run({ email = '' }, context) {
    await Promise.all([wait(leastMilliseconds), execute(context, requestReset, { email })]);
  },
  then: () => redirect('/forgot-password?sent=yes'),
});
