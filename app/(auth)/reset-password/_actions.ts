'use server';

import { redirect } from 'next/navigation';
import { secretAction } from '@/app/_server/secret-action';
import { clearSessionCookie } from '@/app/_server/session-cookie';
import { completeReset } from '@/lib/accounts/password-reset/complete-reset';
import { execute } from '@/lib/command';

export const completeResetAction = secretAction<void>({
  keep: [],
  async run({ token = '', password = '' }, context) {
    await execute(context, completeReset, { token, password });
    // Of whomever it was: the next thing is to sign in.
    await clearSessionCookie();
  },
  then: () => redirect('/sign-in?password=reset'),
});
