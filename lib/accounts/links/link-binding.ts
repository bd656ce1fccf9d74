import { createHash } from 'node:crypto';
import type { Stores } from '../../stores';
import { emailKey } from '../model';
import type { OneTimeLink } from '../store';

const mark = 'account:';

/** What must still be so when a link is used: it was made for this address and this password. */
export function bindingOf({ email, passwordHash }: { email: string; passwordHash: string }): string {
  const text = JSON.stringify([emailKey(email), passwordHash]);
  return mark + createHash('sha256').update(text).digest('hex');
}

/** Whether its person still has the address and the password it was made for. Bindings of other makes are not looked at. */
export async function isStillBound(
  { people }: Pick<Stores, 'people'>,
  { binding, personId }: OneTimeLink,
): Promise<boolean> {
  if (!binding.startsWith(mark)) return true;
  const credentials = personId === null ? undefined : await people.findCredentialsById(personId);
  return credentials !== undefined && bindingOf(credentials) === binding;
}
