'use server';

import { secretAction } from '@/app/_server/secret-action';
import { readDeviceToken, setSessionCookie } from '@/app/_server/session-cookie';
import { signIn } from '@/lib/accounts/sign-in';

/** Signs in from within a page, which stays as it is. */
export const signInAgainAction = secretAction<null>({
  keep: ['email'],
  async run({ email = '', password = '' }, context) {
    const signedIn = await signIn(context, { email, password }, { deviceToken: await readDeviceToken() });
    await setSessionCookie(signedIn);
    return null;
  },
});
