import { redirect } from 'next/navigation';
import { consoleContext } from '@/app/_server/context';
import { setJourneyCookie } from '@/app/_server/session-cookie';
import { JourneyFailed, leaveForSignIn } from '@/app/_server/single-sign-on';

export const dynamic = 'force-dynamic';

/** Sends the browser to the identity provider; nothing is known of it before it comes back. */
export async function GET(request: Request): Promise<Response> {
  const next = new URL(request.url).searchParams.get('next');
  let target: URL;
  try {
    const { url, sealed } = await leaveForSignIn(await consoleContext(), next);
    await setJourneyCookie(sealed);
    target = url;
  } catch (error) {
    if (!(error instanceof JourneyFailed)) throw error;
    redirect(`/sign-in/sso/failed?because=${error.because}`);
  }
  redirect(target.href);
}
