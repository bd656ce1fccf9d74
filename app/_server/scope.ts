import { headers } from 'next/headers';

/** Where the addresses of a partner's subtree begin: `/p/<url>/tenants` is `/tenants` of that partner alone. */
const scoped = /^\/p\/([^/?#]+)(?=[/?#]|$)/;

/** The partner whose subtree the address of this request names, and how addresses in it begin. */
export function readScope(received: Headers): { url: string; prefix: string } | undefined {
  const found = scoped.exec(received.get('x-tenantry-path') ?? '');
  return found?.[1] === undefined ? undefined : { url: decodeURIComponent(found[1]), prefix: found[0] };
}

/** A path of the console in the scope of the request that is running: what redirects and links are built with. */
export async function inScope(path: string): Promise<string> {
  const scope = readScope(await headers());
  return scope && !scoped.test(path) ? `${scope.prefix}${path}` : path;
}
