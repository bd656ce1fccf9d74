import type { Stores } from '../../stores';
import { findFreeName, findFreeUrl } from '../../tenants/free-names';
import { deriveUrl } from '../../tenants/keys';
import type { TelephonyProfile } from '../../tenants/telephony-profile';

/**
 * Name and url of a tenant of which the vendor's document only says how its customer is called. The name is the
 * customer name; the system and the customer number, which nobody else has, join it where another tenant is called so,
 * and stand in for it where it says no more than the number.
 */
export async function nameTenant(
  stores: Pick<Stores, 'tenants'>,
  { system, customerNumber, customerName }: TelephonyProfile,
): Promise<{ name: string; url: string }> {
  const place = `${system} ${customerNumber}`;
  const says = customerName === String(customerNumber) ? undefined : customerName;
  const longName = says === undefined ? place : `${says} (${place})`;
  const name = await findFreeName(stores, candidates(says ?? longName, longName, ' '));
  const short = deriveUrl(name) || deriveUrl(place) || 'customer';
  const url = await findFreeUrl(stores, candidates(short, `${short}-${customerNumber}`, '-'));
  return { name, url };
}

/** “x”, “x (y)”, “x (y) 2” and so on: only names that were given by hand make this go further than the second. */
function* candidates(wanted: string, longer: string, joint: string): Generator<string> {
  yield wanted;
  yield longer;
  for (let count = 2; ; count += 1) yield `${longer}${joint}${count}`;
}
