import { headers } from 'next/headers';
import { addScope, scopeIn } from '@/components/scope/address';

/** The partner whose subtree the address of this request names, and how addresses in it begin. */
export function readScope(received: Headers): { url: string; prefix: string } | undefined {
  const prefix = scopeIn(received.get('x-tenantry-path') ?? '');
  const url = decode(prefix.slice('/p/'.length));
  return prefix === '' ? undefined : { url, prefix };
}

/** A path of the console in the scope of the request that is running: what redirects lead to. */
export async function inScope(path: string): Promise<string> {
  return addScope(readScope(await headers())?.prefix ?? '', path);
}

/** What cannot be decoded is nobody's url. */
function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
