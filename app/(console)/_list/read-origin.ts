import { headers } from 'next/headers';

/** How this console is called from outside, for the calls it shows. */
export async function readOrigin(): Promise<string> {
  const host = (await headers()).get('host') ?? '127.0.0.1:3000';
  return process.env.TENANTRY_PUBLIC_URL?.replace(/\/$/, '') ?? `http://${host}`;
}
