import { findSecondsLeft } from '@/app/_server/session';

export const dynamic = 'force-dynamic';

/** Asked by open pages, so that they notice the end of their session before their forms do. */
export async function GET(request: Request): Promise<Response> {
  return Response.json({ secondsLeft: await findSecondsLeft(request.headers) });
}
