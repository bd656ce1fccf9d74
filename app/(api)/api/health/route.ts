import { methodNotAllowedResponse } from '@/app/_server/problem-response';
import { getStorage } from '@/app/_server/storage';
import packageJson from '@/package.json';

export const dynamic = 'force-dynamic';

const allow = 'GET, HEAD, OPTIONS';

/** 200 once the database is open and up to date; a load balancer needs no sign-in for it. */
export async function GET(): Promise<Response> {
  try {
    const { databaseVersion, read } = await getStorage();
    await read.settings.find('health');
    return Response.json({ status: 'ok', version: packageJson.version, databaseVersion });
  } catch {
    return Response.json({ status: 'unavailable' }, { status: 503, headers: { 'retry-after': '5' } });
  }
}

async function refuse(request: Request): Promise<Response> {
  return methodNotAllowedResponse(request, allow);
}

export async function OPTIONS(): Promise<Response> {
  return new Response(null, { status: 204, headers: { allow } });
}

export { refuse as DELETE, refuse as PATCH, refuse as POST, refuse as PUT };
