import { getStorage } from '@/app/_server/storage';
import packageJson from '@/package.json';

export const dynamic = 'force-dynamic';

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
