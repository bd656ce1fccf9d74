import { redirect } from 'next/navigation';
import { consoleContext } from '@/app/_server/context';
import { rememberTheme } from '@/app/_server/remember-theme';
import {
  readDeviceToken,
  setSessionCookie,
  setTicketCookie,
  takeJourneyCookie,
} from '@/app/_server/session-cookie';
import { JourneyFailed, returnFromSignIn } from '@/app/_server/single-sign-on';
import { openWithIdentity } from '@/lib/accounts/identities/open-with-identity';
import { execute } from '@/lib/command';
import { Problem } from '@/lib/problem';

export const dynamic = 'force-dynamic';

/** Where the identity provider sends the browser back to. */
export async function GET(request: Request): Promise<Response> {
  redirect(await findWayOn(new URL(request.url).search));
}

async function findWayOn(search: string): Promise<string> {
  const sealed = await takeJourneyCookie();
  try {
    const context = await consoleContext();
    const { stated, next } = await returnFromSignIn(context, { search, sealed });
    // Nobody is signed in yet; that the signature was checked is what allows this.
    const product = { ...context, actor: { kind: 'system' } as const };
    const input = { ...stated, deviceToken: await readDeviceToken() };
    const opened = await execute(product, openWithIdentity, input);
    if (!opened) return failedPath('failed');
    if ('ticket' in opened) {
      await setTicketCookie(opened.ticket);
      return next === '/' ? '/sign-in/code' : `/sign-in/code?next=${encodeURIComponent(next)}`;
    }
    await setSessionCookie(opened);
    await rememberTheme(context, opened.person.id);
    return next;
  } catch (error) {
    if (error instanceof JourneyFailed) return failedPath(error.because);
    if (error instanceof Problem) return failedPath(error.code);
    throw error;
  }
}

function failedPath(because: string): string {
  return `/sign-in/sso/failed?because=${encodeURIComponent(because)}`;
}
