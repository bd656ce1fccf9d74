import * as z from 'zod';
import { cellRange } from '../numbering/decade-tree';
import { countNumbers } from '../numbering/intervals';
import type { NumberRange } from '../numbering/model';
import { showRange } from '../numbering/show-numbers';
import { invalid } from '../problem';
import { type QueryContext, query } from '../query';
import { getSpace } from './find-space';
import { prefix as leadingDigits, length as numberLength, space } from './input';
import { accessSpace, type FreeBlocks, freeAccessSpace } from './model';
import { placeBlocks, type Wish, withoutHolds } from './place-blocks';
import { searchGaps, type TreeReader } from './search-gaps';

export const largestBlock = 1_000_000;

/** So many runs for every proposal that is wished: enough to choose from. */
const runsPerProposal = 4;
const mostHolds = 10_000;

const wholeNumber = (what: string, max: number) => {
  const complaint = { error: `The ${what} is a whole number from 1 to ${max.toLocaleString('en')}.` };
  return z.coerce.number(complaint).int(complaint).min(1, complaint).max(max, complaint);
};

export const FreeBlockQuestion = z.strictObject({
  space,
  length: numberLength,
  size: wholeNumber('size', largestBlock).meta({ description: 'How many numbers in a row.' }),
  boundary: wholeNumber('boundary', largestBlock)
    .default(1)
    .meta({ description: 'The first number is a multiple of this.' }),
  prefix: leadingDigits.default(''),
  limit: wholeNumber('limit', 50).default(10),
});

/** Where a block of numbers fits; of access numbers only free ones of the inventory. Live holds are left alone. */
export const findFree = query({
  name: 'number.find-free',
  input: FreeBlockQuestion,
  async run(context, { space: wanted, length, prefix, limit, ...sizes }): Promise<FreeBlocks> {
    const { id } = await getSpace(context.stores, wanted);
    if (prefix.length > length) throw longPrefix(prefix, length);
    const wish: Wish = { size: BigInt(sizes.size), boundary: BigInt(sizes.boundary) };
    const reader = readerOf(context, id, length);
    const cell = cellRange(length, prefix);
    const holds = await context.stores.numberHolds.listOverlaps(
      { space: id, range: cell, limit: mostHolds },
      context.now,
    );
    const enough = limit * runsPerProposal + holds.length;
    const { found, largest, isWhole } = await searchGaps(reader, { wish, prefix, enough });
    const items = placeBlocks(withoutHolds(found, holds), wish, limit);
    const roomiest = largest && largestOf(withoutHolds([largest], holds));
    return {
      items,
      largest: roomiest,
      message: items.length > 0 ? null : explain({ ...sizes, isWhole }, roomiest),
    };
  },
});

function readerOf({ stores }: QueryContext, id: string, length: number): TreeReader {
  const { numberDecades } = stores;
  const tree = id === accessSpace ? freeAccessSpace : id;
  return {
    length,
    read: (prefixes) => numberDecades.read(tree, length, prefixes),
    listTaken: (prefixes) => numberDecades.listTaken(tree, length, prefixes),
  };
}

function largestOf(runs: NumberRange[]): NumberRange | null {
  return runs.reduce<NumberRange | null>(
    (best, run) => (best && countNumbers(best) >= countNumbers(run) ? best : run),
    null,
  );
}

function explain(
  { size, boundary, isWhole }: { size: number; boundary: number; isWhole: boolean },
  largest: NumberRange | null,
): string {
  if (!largest) return 'No number is free here. Choose another prefix or another length.';
  const run = countNumbers(largest);
  const free = `${showRange(largest)}, ${run.toLocaleString('en')} ${run === 1n ? 'number' : 'numbers'}`;
  const wanted = `${size.toLocaleString('en')} ${size === 1 ? 'number' : 'numbers in a row'}`;
  if (!isWhole)
    return `${wanted} that begin at a multiple of ${boundary.toLocaleString('en')} were not found in a first look; this space is too broken up for a look at all of it. The largest free run is ${free}. Name leading digits to look closer.`;
  if (run >= BigInt(size))
    return `No free run has ${wanted} that begin at a multiple of ${boundary.toLocaleString('en')}. The largest free run is ${free}: choose a smaller boundary.`;
  return `No free run has ${wanted}. The largest free run is ${free}.`;
}

function longPrefix(prefix: string, length: number) {
  return invalid([
    {
      path: 'prefix',
      code: 'too-long',
      message: `The prefix ${prefix} is longer than numbers of ${length} digits.`,
    },
  ]);
}
