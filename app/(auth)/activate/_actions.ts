'use server';

import { redirect } from 'next/navigation';
import { secretAction } from '@/app/_server/secret-action';
import { clearSessionCookie, setSessionCookie } from '@/app/_server/session-cookie';
import { closeSession } from '@/lib/accounts/close-session';
import { linkPath } from '@/lib/accounts/links/link-token';
import { usesConsole } from '@/lib/actor';
import { execute } from '@/lib/command';
import type { Context } from '@/lib/context';
import { acceptInvitation } from '@/lib/invitations/accept-invitation';
import { askAgain } from '@/lib/invitations/ask-again';
import { Problem } from '@/lib/problem';

/** Where the form leads: on to the tenant, or to the page that says why its link opens nothing any more. */
export const acceptInvitationAction = secretAction<{ to: string }>({
  keep: [],
  async run({ token = '', password = '' }, context) {
    try {
      return { to: await accept(context, { token, password }) };
    } catch (error) {
      if (error instanceof Problem && error.code.startsWith('invitation-'))
        return { to: linkPath('invitation', encodeURIComponent(String(token))) };
      throw error;
    }
  },
  then: ({ to }) => redirect(to),
});

async function accept(context: Context, posted: { token: unknown; password: unknown }): Promise<string> {
  const accepted = await execute(context, acceptInvitation, posted);
  await setSessionCookie(accepted);
  const { url, isActive } = accepted.tenant;
  if (usesConsole(accepted.person.role)) return `/p/${encodeURIComponent(url)}/overview`;
  return `/t/${url}/${isActive ? 'overview' : 'review'}`;
}

export const askAgainAction = secretAction<void>({
  keep: [],
  async run({ token = '' }, context) {
    await execute(context, askAgain, { token });
  },
  then: () => redirect('/activate/sent'),
});

/** For a browser in which somebody else is signed in: out, and back to the link. */
export const signOutAndGoOnAction = secretAction<void>({
  keep: [],
  async run(_posted, context) {
    if (context.actor.kind === 'person') await execute(context, closeSession, {});
    await clearSessionCookie();
  },
  then: (_result, { token = '' }) => redirect(linkPath('invitation', encodeURIComponent(String(token)))),
});
