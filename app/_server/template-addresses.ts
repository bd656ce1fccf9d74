import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import addresses from 'ipaddr.js';
import { FetchRefusal } from './fetch-refusal';
import type { Listing, TemplateTarget } from './template-hosts';

/** Every address of a name. */
export type Resolver = (hostname: string) => Promise<readonly string[]>;

/** IPv4 first: a machine without IPv6 would otherwise spend its time on addresses that it cannot reach. */
export const resolveHost: Resolver = async (hostname) =>
  (await lookup(hostname, { all: true, order: 'ipv4first' })).map(({ address }) => address);

/** What belongs to a network of one's own, and is asked only where the provider has listed host and port. */
const own = new Set(['private', 'loopback', 'uniqueLocal', 'carrierGradeNat']);

const publicNetwork = addresses.parse('2000::');

/** Public by its number, and yet answered by the machine's own cloud (Azure's WireServer). */
const services = new Set(['168.63.129.16']);

/**
 * Where a target may be connected to, in the order in which it is tried. Throws when any of its addresses is none that
 * may be asked: a name that leads to one of ours is refused, whatever else it leads to.
 */
export async function findAddresses(
  { url, listing }: TemplateTarget,
  resolve: Resolver,
): Promise<readonly string[]> {
  const host = bareHost(url);
  if (isIP(host) !== 0) {
    if (mayAsk(host, listing) || (listing === 'exactly' && rangeOf(host) === 'linkLocal')) return [host];
    throw new FetchRefusal('address-not-allowed');
  }
  const found = await resolve(host);
  if (found.length === 0) throw new FetchRefusal('name-unknown');
  if (!found.every((address) => mayAsk(address, listing))) throw new FetchRefusal('address-not-allowed');
  return found;
}

/** The host without the brackets of an IPv6 address. */
export function bareHost({ hostname }: URL): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
}

/** Whether two spellings are one address: `::ffff:10.0.0.1` is `10.0.0.1`. */
export function isSameAddress(one: string, other: string): boolean {
  return (
    isIP(one) !== 0 &&
    isIP(other) !== 0 &&
    addresses.process(one).toString() === addresses.process(other).toString()
  );
}

/** Only what is plainly public, and with host and port listed also what is plainly one's own. */
function mayAsk(address: string, listing: Listing): boolean {
  if (isIP(address) === 0) return false;
  if (listing === 'exactly' && own.has(rangeOf(address))) return true;
  const found = addresses.process(address);
  if (found.kind() === 'ipv6' && !found.match(publicNetwork, 3)) return false;
  return found.range() === 'unicast' && !services.has(found.toString());
}

function rangeOf(address: string): string {
  return addresses.process(address).range();
}
