'use server';

import { redirect } from 'next/navigation';
import { rememberTheme } from '@/app/_server/remember-theme';
import { secretAction } from '@/app/_server/secret-action';
import { readDeviceToken, setSessionCookie } from '@/app/_server/session-cookie';
import { readNextPath } from '@/lib/accounts/next-path';
import { signIn } from '@/lib/accounts/sign-in';
import type { Context } from '@/lib/context';

const keep = ['email', 'next'];

export const signInAction = secretAction<void>({
  keep,
  run: signInBrowser,
  then: (_result, { next }) => redirect(readNextPath(next)),
});

/** From the dialog over a page whose session has ended: the page stays as it is. */
export const signInAgainAction = secretAction<void>({ keep, run: signInBrowser });

async function signInBrowser({ email = '', password = '' }: Record<string, unknown>, context: Context) {
  const signedIn = await signIn(context, { email, password }, { deviceToken: await readDeviceToken() });
  await setSessionCookie(signedIn);
  await rememberTheme(context, signedIn.person.id);
}
