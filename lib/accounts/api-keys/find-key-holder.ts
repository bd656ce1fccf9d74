import { Problem } from '../../problem';
import type { QueryContext } from '../../query';
import { hashToken } from '../hash-token';
import { between, minute } from '../instants';
import type { Person } from '../model';
import { type ApiKey, hasExpired } from './model';

/**
 * Whose key this is; undefined when nobody's, or when its person may no longer sign in. Throws `api-key-expired`: only
 * somebody who has the key itself gets to know that.
 */
export async function findKeyHolder(
  { stores, now }: Pick<QueryContext, 'stores' | 'now'>,
  token: string,
): Promise<{ key: ApiKey; person: Person } | undefined> {
  const key = await stores.apiKeys.findByHash(hashToken(token));
  const person = key && (await stores.people.find(key.personId));
  if (!key || !person || person.disabledAt !== null) return undefined;
  if (hasExpired(key, now)) throw expiredKey(key);
  return { key, person };
}

/** A use is written once a minute, so that reading does not write. */
export function wasUsedLongAgo({ lastUsedAt }: Pick<ApiKey, 'lastUsedAt'>, now: string): boolean {
  return lastUsedAt === null || Math.abs(between(lastUsedAt, now)) >= minute;
}

export function expiredKey({ name, expiresAt }: ApiKey): Problem {
  return new Problem({
    kind: 'unauthenticated',
    code: 'api-key-expired',
    message: `The API key “${name}” was good until ${expiresAt}. Make a new one in the console and give it to the script.`,
  });
}
