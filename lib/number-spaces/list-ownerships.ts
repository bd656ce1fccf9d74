import * as z from 'zod';
import { PageLimit } from '../page-limit';
import { query } from '../query';
import type { Stores } from '../stores';
import { accessSpaceName, getSpace } from './find-space';
import { accessSpace, type Ownership } from './model';
import type { StoredOwnership } from './store';

/** What a tenant held and holds no longer. */
export const listFormerNumbers = query({
  name: 'number.ownership',
  input: z.strictObject({ tenant: z.string(), limit: PageLimit }),
  async run({ stores }, { tenant, limit }): Promise<Ownership[]> {
    return nameSpaces(stores, await stores.numberOwnerships.listFormer(tenant, limit));
  },
});

/** Every period in which somebody held a number, newest first, in one number space or in all. */
export async function readPeriods(
  stores: Pick<Stores, 'telephonySystems' | 'numberOwnerships'>,
  { number: asked, space: wanted }: { number: string; space?: string | undefined },
): Promise<Ownership[]> {
  const { numberOwnerships } = stores;
  const spaces =
    wanted === undefined ? await numberOwnerships.listSpaces() : [(await getSpace(stores, wanted)).id];
  return nameSpaces(stores, await numberOwnerships.listByNumber(asked, spaces));
}

/** With the names that spaces have now; a telephony system may have been deleted since. */
async function nameSpaces(
  { telephonySystems }: Pick<Stores, 'telephonySystems'>,
  found: readonly StoredOwnership[],
): Promise<Ownership[]> {
  if (found.length === 0) return [];
  const names = new Map((await telephonySystems.list()).map(({ id, name }) => [id, name]));
  names.set(accessSpace, accessSpaceName);
  return found.map(({ id: _, ...period }) => ({
    ...period,
    spaceName: names.get(period.space) ?? 'A telephony system that was deleted',
  }));
}
