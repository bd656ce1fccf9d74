'use server';

import { redirect } from 'next/navigation';
import { rememberTheme } from '@/app/_server/remember-theme';
import { secretAction } from '@/app/_server/secret-action';
import {
  clearTicketCookie,
  readDeviceToken,
  readTicketCookie,
  setSessionCookie,
  setTicketCookie,
} from '@/app/_server/session-cookie';
import { readNextPath } from '@/lib/accounts/next-path';
import type { SignedIn } from '@/lib/accounts/open-session';
import { beginSignIn, confirmSignIn } from '@/lib/accounts/sign-in';
import type { Context } from '@/lib/context';
import { Problem } from '@/lib/problem';

const keep = ['email', 'next'];

type Posted = Record<string, unknown>;

export const signInAction = secretAction<'code' | 'done'>({
  keep,
  run: beginInBrowser,
  then: (step, { next }) => redirect(step === 'code' ? codePath(next) : readNextPath(next)),
});

/** The second step, on its own page. */
export const confirmSignInAction = secretAction<void>({
  keep: ['next'],
  run: confirmInBrowser,
  then: (_result, { next }) => redirect(readNextPath(next)),
});

/** From the dialog over a page whose session has ended: the page stays as it is. */
export const signInAgainAction = secretAction<void>({
  keep,
  async run(posted, context) {
    if (posted.code !== undefined) return confirmInBrowser(posted, context);
    if ((await beginInBrowser(posted, context)) === 'code') throw codeNext();
  },
});

async function beginInBrowser(posted: Posted, context: Context): Promise<'code' | 'done'> {
  const { email = '', password = '' } = posted;
  const done = await beginSignIn(context, { email, password }, { deviceToken: await readDeviceToken() });
  if ('ticket' in done) {
    await setTicketCookie(done.ticket);
    return 'code';
  }
  await enter(context, done);
  return 'done';
}

async function confirmInBrowser({ code = '' }: Posted, context: Context): Promise<void> {
  const ticket = (await readTicketCookie()) ?? '';
  const signedIn = await confirmSignIn(context, { ticket, code }, { deviceToken: await readDeviceToken() });
  await clearTicketCookie();
  await enter(context, signedIn);
}

async function enter(context: Context, signedIn: SignedIn): Promise<void> {
  await setSessionCookie(signedIn);
  await rememberTheme(context, signedIn.person.id);
}

function codePath(next: unknown): string {
  const path = readNextPath(next);
  return path === '/' ? '/sign-in/code' : `/sign-in/code?next=${encodeURIComponent(path)}`;
}

function codeNext(): Problem {
  return new Problem({
    kind: 'unauthenticated',
    code: 'second-factor-required',
    message: 'The password is right. Enter the code that your authenticator app shows now.',
  });
}
