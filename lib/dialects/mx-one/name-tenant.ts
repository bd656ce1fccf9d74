import type { Stores } from '../../stores';
import { deriveUrl, nameKey } from '../../tenants/keys';
import type { TelephonyProfile } from '../../tenants/telephony-profile';

const longestName = 120;

/**
 * Name and url of a tenant of which the vendor's document only says how its customer is called. The name is the
 * customer name; the system and the customer number, which nobody else has, join it where another tenant is called so,
 * and stand in for it where it says no more than the number.
 */
export async function nameTenant(
  { tenants }: Pick<Stores, 'tenants'>,
  { system, customerNumber, customerName }: TelephonyProfile,
): Promise<{ name: string; url: string }> {
  const place = `${system} ${customerNumber}`;
  const says = customerName === String(customerNumber) ? undefined : customerName;
  const longName = says === undefined ? place : `${says} (${place})`;
  const isFree = async (wanted: Parameters<typeof tenants.findHolders>[0]) =>
    (await tenants.findHolders(wanted)).length === 0;

  const name = await firstFree([says, longName, ...numbered(longName, ' ')], (candidate) =>
    isFree({ nameKey: nameKey(candidate) }),
  );
  const short = deriveUrl(name) || deriveUrl(place) || 'customer';
  const url = await firstFree([short, ...numbered(`${short}-${customerNumber}`, '-')], (candidate) =>
    isFree({ url: candidate }),
  );
  return { name, url };
}

/** “x”, “x 2”, “x 3” and so on: only a tenant that was given such a name by hand makes this go further than one. */
function* numbered(text: string, joint: string): Generator<string> {
  yield text;
  for (let count = 2; ; count += 1) yield `${text}${joint}${count}`;
}

async function firstFree(
  candidates: Iterable<string | undefined>,
  isFree: (candidate: string) => Promise<boolean>,
): Promise<string> {
  for (const candidate of candidates) {
    if (candidate !== undefined && (await isFree(fit(candidate)))) return fit(candidate);
  }
  throw new Error('There is no end of candidates.');
}

/** Cut in the middle, so that what tells it apart stays at its end. */
function fit(text: string): string {
  const characters = [...text];
  if (characters.length <= longestName) return text;
  const half = Math.floor((longestName - 1) / 2);
  return `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`;
}
