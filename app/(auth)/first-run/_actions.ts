'use server';

import { redirect } from 'next/navigation';
import { secretAction } from '@/app/_server/secret-action';
import { setSessionCookie } from '@/app/_server/session-cookie';
import { completeFirstRun } from '@/lib/accounts/complete-first-run';
import { execute } from '@/lib/command';

export const completeFirstRunAction = secretAction<void>({
  keep: ['name', 'email'],
  async run({ token = '', email = '', name = '', password = '' }, context) {
    await setSessionCookie(await execute(context, completeFirstRun, { token, email, name, password }));
  },
  then: () => redirect('/'),
});
