import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import type { Stores } from '../stores';
import { hashToken } from './hash-token';
import { between, day } from './instants';
import { emailKey } from './model';

/** How long a browser that signed in once counts as its owner's. */
export const deviceDays = 180;

export interface AttemptKeys {
  /** The account's own counter, or that of its owner's known device, which nobody else can use up. */
  own: string;
  /** Only guesses from unknown devices count against their address. */
  address: string | undefined;
}

interface Attempt {
  email: string;
  deviceToken?: string | undefined;
  ip: string;
}

/** Which counters an attempt uses. What was typed is hashed: a password typed into the e-mail field must not be kept. */
export async function findAttemptKeys(
  { people, knownDevices }: Pick<Stores, 'people' | 'knownDevices'>,
  { email, deviceToken, ip }: Attempt,
  now: string,
): Promise<AttemptKeys> {
  const person = await people.findCredentials(email);
  if (deviceToken !== undefined) {
    const tokenHash = hashToken(deviceToken);
    const device = await knownDevices.find(tokenHash);
    const isTheirs = device && person?.id === device.personId;
    if (isTheirs && between(device.createdAt, now) < deviceDays * day) {
      return { own: `device:${tokenHash}`, address: undefined };
    }
  }
  // One counter a person, whether the address or the login id is typed.
  return { own: accountAttemptKey(person?.email ?? email), address: addressAttemptKey(ip) };
}

export function accountAttemptKey(email: string): string {
  return `account:${createHash('sha256').update(emailKey(email)).digest('hex')}`;
}

export function addressAttemptKey(ip: string): string {
  return `address:${networkOf(ip)}`;
}

/** A customer's IPv6 connection has 2^64 addresses; they count as one. */
function networkOf(ip: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(ip)) return ip;
  const [head = '', tail = ''] = (ip.split('%')[0] ?? '').split('::');
  const before = head.split(':').filter(Boolean);
  const after = tail.split(':').filter(Boolean);
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(':')}::/64`;
}
