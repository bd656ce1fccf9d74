import { invalid, type Problem } from '@/lib/problem';

/** An entry of TENANTRY_TEMPLATE_HOSTS. Without a port it stands for every port of the host. */
export interface TemplateHost {
  hostname: string;
  port: number | undefined;
}

/**
 * What the provider said about a host: `exactly` names host and port, which is the only way to a private address;
 * `by-name` names the host; `nothing` is what holds for every host while the list is empty.
 */
export type Listing = 'exactly' | 'by-name' | 'nothing';

export interface TemplateTarget {
  url: URL;
  listing: Listing;
}

/** `bin/settings.mjs` has refused what does not look like this; what is no host all the same matches nothing. */
export function readTemplateHosts(setting = process.env.TENANTRY_TEMPLATE_HOSTS ?? ''): TemplateHost[] {
  return setting.split(',').flatMap((entry) => {
    const [, host, port] = /^(\[[\da-f:.]+\]|[\w.-]+)(?::(\d{1,5}))?$/i.exec(entry.trim()) ?? [];
    if (host === undefined || !URL.canParse(`http://${host}/`)) return [];
    const { hostname } = new URL(`http://${host}/`);
    return [{ hostname, port: port === undefined ? undefined : Number(port) }];
  });
}

/**
 * Judges an address by itself, before anything of the network is asked: these refusals may say what is wrong, since they
 * tell nothing about it. Throws `invalid`. `base` is what a redirect is relative to.
 */
export function readTemplateTarget(
  text: string,
  { hosts, base }: { hosts: readonly TemplateHost[]; base?: URL },
): TemplateTarget {
  const url = URL.canParse(text, base) ? new URL(text, base) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.hostname === '')
    throw refuse('The templateUrl is the http or https address of a template’s ZIP.');
  if (url.username !== '' || url.password !== '')
    throw refuse('The templateUrl holds a user name or password. Offer the template without one.');
  const listing = listingOf(url, hosts);
  if (listing === undefined)
    throw refuse(
      'Templates are fetched only from hosts that the provider has listed (TENANTRY_TEMPLATE_HOSTS), and this is none of them.',
    );
  if (url.protocol === 'http:' && listing === 'nothing')
    throw refuse(
      'By http, templates are fetched only from hosts that the provider has listed (TENANTRY_TEMPLATE_HOSTS). Use https.',
    );
  return { url, listing };
}

export function portOf({ port, protocol }: URL): number {
  if (port !== '') return Number(port);
  return protocol === 'https:' ? 443 : 80;
}

function listingOf(url: URL, hosts: readonly TemplateHost[]): Listing | undefined {
  if (hosts.length === 0) return 'nothing';
  const own = hosts.filter(({ hostname }) => hostname === url.hostname);
  if (own.some(({ port }) => port === portOf(url))) return 'exactly';
  return own.some(({ port }) => port === undefined) ? 'by-name' : undefined;
}

function refuse(message: string): Problem {
  return invalid([{ path: 'templateUrl', code: 'template-url', message }]);
}
