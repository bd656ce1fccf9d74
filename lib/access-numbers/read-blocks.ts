import * as z from 'zod';
import { predecessor, successor } from '../numbering/intervals';
import { PageLimit } from '../page-limit';
import { invalid, notFound } from '../problem';
import { query } from '../query';
import { listDifferences } from './block';
import { type AccessNumberBlock, BlockFilter, blockSorts } from './model';
import { accessNumber } from './number-text';
import type { BlockPage } from './store';

const sorts = blockSorts.flatMap((sort) => [sort, `-${sort}`] as const);
const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')], {
  error: 'Write true or false here.',
});

/** The members of the list's address and of `GET /api/v1/access-numbers`; text from an address is accepted as it comes. */
export const BlockListInput = z.strictObject({
  ...BlockFilter.shape,
  q: z
    .string()
    .max(200, { error: 'A search has at most 200 characters.' })
    .transform((text) => text.replaceAll('\0', ' '))
    .optional()
    .meta({
      description: 'A number inside a block, leading digits of its numbers, or part of the tenant’s name.',
    }),
  tenant: z.string().optional().meta({ description: 'The id of a tenant.' }),
  trunk: z.string().optional().meta({ description: 'The name of a trunk.' }),
  smsAccount: z.string().optional().meta({ description: 'The name of an SMS account.' }),
  sort: z
    .enum(sorts, { error: `Sort by one of ${blockSorts.join(', ')}; a hyphen in front turns the order.` })
    .default('number')
    .meta({ description: 'A hyphen in front turns the order.' }),
  limit: PageLimit,
  after: z.string().optional().meta({ description: 'The next of the page before.' }),
  before: z.string().optional().meta({ description: 'The previous of the page after.' }),
  count: flag.default(false).meta({ description: 'Also say how many blocks and numbers there are in all.' }),
});
export type BlockListInput = z.output<typeof BlockListInput>;

/** One page of blocks in a stable order; with `count` how many `total` blocks and `numbers` in them match. */
export const listBlocks = query({
  name: 'access-number.list',
  input: BlockListInput,
  async run(
    { stores, now },
    { sort, limit, after, before, count, ...filter },
  ): Promise<BlockPage & { total?: number; numbers?: number }> {
    const page = await stores.accessNumbers.list(filter, { sort, limit, after, before }, now);
    if (!count) return page;
    const isAll = page.next === null && page.previous === null;
    const { blocks: total, numbers } = isAll
      ? sumUp(page.items)
      : await stores.accessNumbers.count(filter, now);
    return { ...page, total, numbers };
  },
});

function sumUp(blocks: readonly AccessNumberBlock[]) {
  return { blocks: blocks.length, numbers: blocks.reduce((sum, { count }) => sum + count, 0) };
}

/** One block as it is now. */
export const getBlockById = query({
  name: 'access-number.get',
  input: z.strictObject({ id: z.string() }),
  async run({ stores, now }, { id }) {
    const block = await stores.accessNumbers.find(id, now);
    if (!block) throw notFound('block');
    return block;
  },
});

/** The blocks that share numbers with `first`–`last` (`first` alone: that one number), in order, at most 200. */
export const findBlocksWithin = query({
  name: 'access-number.list',
  input: z.strictObject({
    first: accessNumber('first number'),
    last: accessNumber('last number').optional(),
  }),
  async run({ stores, now }, { first, last = first }) {
    if (first.length !== last.length || last < first)
      throw invalid([
        {
          path: 'last',
          code: 'range-reversed',
          message: 'A range has two ends of one length, the lower one first.',
        },
      ]);
    return stores.accessNumbers.listOverlaps({ first, last }, now, 200);
  },
});

/** How many blocks and numbers each of some tenants has: what deleting them would put into quarantine. */
export const countBlocksOfTenants = query({
  name: 'access-number.list',
  input: z.strictObject({
    tenantIds: z.array(z.string()).max(1000, { error: 'At most 1000 tenants can be asked about at once.' }),
  }),
  async run({ stores }, { tenantIds }): Promise<{ blocks: number; numbers: number }> {
    const counts = await stores.accessNumbers.countOfTenants(tenantIds);
    let [blocks, numbers] = [0, 0];
    for (const count of counts.values()) [blocks, numbers] = [blocks + count.blocks, numbers + count.numbers];
    return { blocks, numbers };
  },
});

/** The blocks right before and right after this one, each with in what it differs: nothing means they can be joined. */
export const findNeighbours = query({
  name: 'access-number.get',
  input: z.strictObject({ id: z.string() }),
  async run({ stores, now }, { id }) {
    const block = await stores.accessNumbers.find(id, now);
    if (!block) throw notFound('block');
    async function beside(number: string | undefined) {
      if (number === undefined || !block) return null;
      const [neighbour] = await stores.accessNumbers.listOverlaps({ first: number, last: number }, now, 1);
      return neighbour ? { block: neighbour, differences: listDifferences(block, neighbour) } : null;
    }
    return { before: await beside(predecessor(block.number)), after: await beside(successor(block.last)) };
  },
});
