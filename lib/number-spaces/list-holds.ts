import * as z from 'zod';
import { PageLimit } from '../page-limit';
import { query } from '../query';
import { getSpace } from './find-space';
import { space } from './input';
import type { NumberHold } from './model';

export const NumberHoldQuestion = z.strictObject({
  space: space.optional(),
  limit: PageLimit,
  after: z.string().optional().meta({ description: 'The next of the page before.' }),
});

/** Holds that are not over, in the order in which they end. */
export const listNumberHolds = query({
  name: 'number-hold.list',
  input: NumberHoldQuestion,
  async run(
    { stores, now },
    { space: wanted, limit, after },
  ): Promise<{ items: (NumberHold & { spaceName: string })[]; next: string | null }> {
    const own = wanted === undefined ? undefined : await getSpace(stores, wanted);
    const { items, next } = await stores.numberHolds.list(
      own ? { space: own.id } : {},
      { limit, ...(after === undefined ? {} : { after }) },
      now,
    );
    const names = new Map((await stores.telephonySystems.list()).map(({ id, name }) => [id, name]));
    return { items: items.map((hold) => ({ ...hold, spaceName: names.get(hold.space) ?? '' })), next };
  },
});
