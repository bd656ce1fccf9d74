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

  const name = await firstFree(candidates(says ?? longName, longName, ' '), (candidate) =>
    isFree({ nameKey: nameKey(candidate) }),
  );
  const short = deriveUrl(name) || deriveUrl(place) || 'customer';
  const url = await firstFree(candidates(short, `${short}-${customerNumber}`, '-'), (candidate) =>
    isFree({ url: candidate }),
  );
  return { name, url };
}

/** “x”, “x (y)”, “x (y) 2” and so on: only names that were given by hand make this go further than the second. */
function* candidates(wanted: string, longer: string, joint: string): Generator<string> {
  yield wanted;
  yield longer;
  for (let count = 2; ; count += 1) yield `${longer}${joint}${count}`;
}

async function firstFree(
  wanted: Iterable<string>,
  isFree: (candidate: string) => Promise<boolean>,
): Promise<string> {
  for (const candidate of wanted) {
    if (await isFree(fit(candidate))) return fit(candidate);
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
