'use server';

import { redirect } from 'next/navigation';
import { rememberTheme } from '@/app/_server/remember-theme';
import { secretAction } from '@/app/_server/secret-action';
import { readDeviceToken, setSessionCookie } from '@/app/_server/session-cookie';
import { readNextPath } from '@/lib/accounts/next-path';
import { signIn } from '@/lib/accounts/sign-in';

export const signInAction = secretAction<void>({
  keep: ['email', 'next'],
  async run({ email = '', password = '' }, context) {
    const signedIn = await signIn(context, { email, password }, { deviceToken: await readDeviceToken() });
    await setSessionCookie(signedIn);
    await rememberTheme(context, signedIn.person.id);
  },
  then: (_result, { next }) => redirect(readNextPath(next)),
});
