import { json, noContent } from '@/app/_server/json-answer';
import { readObject } from '@/app/_server/read-request';
import { resource } from '@/app/_server/resource';
import { clearedSessionCookie, isSessionCookieIn } from '@/app/_server/session-cookie';
import { closeSession } from '@/lib/accounts/close-session';
import { getOwnSession } from '@/lib/accounts/get-own-session';
import { signIn } from '@/lib/accounts/sign-in';

export const dynamic = 'force-dynamic';

export const { GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS } = resource({
  GET: async ({ ask }) => json(await ask(getOwnSession, {})),

  async POST({ context, request }) {
    const { token, expiresAt, person } = await signIn(context, await readObject(request));
    return json({ token, expiresAt, mustChangePassword: person.mustChangePassword }, { status: 201 });
  },

  async DELETE({ run, request }) {
    await run(closeSession, {});
    const answer = noContent();
    if (isSessionCookieIn(request.headers)) answer.headers.set('set-cookie', clearedSessionCookie);
    return answer;
  },
});
