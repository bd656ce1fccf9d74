import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellRange, clip, type Decade } from '../numbering/decade-tree';
import { growTree } from '../numbering/grow-tree';
import { difference } from '../numbering/interval-sets';
import { union } from '../numbering/intervals';
import type { NumberRange } from '../numbering/model';
import { expand } from '../numbering/small-ranges.testing';
import { percentOf } from './map-cells';
import { placeBlocks, type Wish, withoutHolds } from './place-blocks';
import { searchGaps, type TreeReader } from './search-gaps';

/** A tree in memory that hands out only what is asked for, as the storage does. */
function readerOf(length: number, taken: readonly NumberRange[]): TreeReader {
  const all = new Map<string, Decade>();
  const tree = growTree({ length, resting: 'e', emit: (decade) => all.set(decade.prefix, decade) });
  for (const range of union(taken)) tree.add(range);
  tree.finish();
  return {
    length,
    async read(prefixes) {
      const nodes = new Map(
        prefixes.flatMap((prefix) => all.get(prefix) ?? []).map((node) => [node.prefix, node]),
      );
      return { length, resting: 'e', nodes };
    },
    listTaken: async (prefixes) =>
      new Map(prefixes.map((prefix) => [prefix, clip(cellRange(length, prefix), union(taken))])),
  };
}

const world = fc.constantFrom(2, 3, 4, 5).chain((length) => {
  const most = 10 ** length - 1;
  const range = (size: number) =>
    fc.tuple(fc.nat({ max: most }), fc.nat({ max: size })).map(([start, more]) => ({
      first: String(start).padStart(length, '0'),
      last: String(Math.min(start + more, most)).padStart(length, '0'),
    }));
  return fc.record({
    length: fc.constant(length),
    taken: fc.array(range(Math.ceil(most / 8)), { maxLength: 14 }),
    holds: fc.array(range(20), { maxLength: 3 }),
    prefix: fc.oneof(
      fc.constant(''),
      fc.nat({ max: most }).map((value) => String(value).slice(0, Math.max(1, length - 2))),
    ),
    size: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: most + 1 })),
    boundary: fc.constantFrom(1, 5, 7, 10, 50, 100, 1000),
  });
});

describe('the search for free blocks', () => {
  it('proposes only what is free, aligned and inside, and finds the best there is', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ length, taken, holds, prefix, size, boundary }) => {
        const wish: Wish = { size: BigInt(size), boundary: BigInt(boundary) };
        const { found } = await searchGaps(readerOf(length, taken), { wish, prefix, enough: 1000 });
        const blocks = placeBlocks(withoutHolds(found, holds), wish, 50);

        const cell = cellRange(length, prefix);
        const runs = difference([cell], [...taken, ...holds]);
        const gapOf = (block: NumberRange) =>
          runs.find((run) => run.first <= block.first && run.last >= block.last);
        for (const block of blocks) {
          expect(gapOf(block)).toEqual(block.gap);
          expect(Number(block.last) - Number(block.first) + 1).toBe(size);
          expect(Number(block.first) % boundary).toBe(0);
          expect(Number(block.leftBefore)).toBe(Number(block.first) - Number(block.gap.first));
          expect(Number(block.leftAfter)).toBe(Number(block.gap.last) - Number(block.last));
        }
        expect(new Set(blocks.map(({ first }) => first)).size).toBe(blocks.length);

        const best = naiveBest(runs, size, boundary);
        const [proposed] = blocks;
        expect(proposed && { cut: proposed.fragmentation, left: leftOf(proposed) }).toEqual(best);
      }),
      { numRuns: 300 },
    );
  });

  it('names each run that fits exactly once', async () => {
    await fc.assert(
      fc.asyncProperty(world, async ({ length, taken, prefix, size }) => {
        const wish: Wish = { size: BigInt(size), boundary: 1n };
        const { found, largest } = await searchGaps(readerOf(length, taken), {
          wish,
          prefix,
          enough: 100_000,
        });
        const runs = difference([cellRange(length, prefix)], taken);
        const fitting = runs.filter((run) => expand(run).length >= size);
        expect(found.toSorted((a, b) => (a.first < b.first ? -1 : 1))).toEqual(fitting);
        const longest = Math.max(0, ...runs.map((run) => expand(run).length));
        expect(largest ? expand(largest).length : 0).toBe(longest);
      }),
      { numRuns: 200 },
    );
  });

  it('works a bounded time in a space full of gaps that are too short', async () => {
    const taken = Array.from({ length: 3000 }, (_, at) => ({
      first: String(3_000_000 + at * 100),
      last: String(3_000_000 + at * 100 + 79),
    }));
    const everything = [
      { first: '0000000', last: '2999999' },
      { first: '3300000', last: '9999999' },
    ];
    const reader = readerOf(7, [...everything, ...taken]);
    let reads = 0;
    const counted: TreeReader = {
      ...reader,
      read: (prefixes) => {
        reads += prefixes.length;
        return reader.read(prefixes);
      },
    };
    const wish: Wish = { size: 21n, boundary: 1n };
    const { found, largest } = await searchGaps(counted, { wish, prefix: '', enough: 40 });
    expect(found).toEqual([]);
    expect(largest).toEqual({ first: '3000080', last: '3000099' });
    expect(reads).toBe(1);
  });
});

function leftOf({ leftBefore, leftAfter }: { leftBefore: string; leftAfter: string }): number {
  return Number(leftBefore) + Number(leftAfter);
}

/** Every place in every run, one by one: the least that is cut off, then the least that is left. */
function naiveBest(runs: readonly NumberRange[], size: number, boundary: number) {
  let best: { cut: number; left: number } | undefined;
  for (const { first, last } of runs) {
    const [from, to] = [Number(first), Number(last)];
    for (let start = Math.ceil(from / boundary) * boundary; start + size - 1 <= to; start += boundary) {
      const [before, after] = [start - from, to - start - size + 1];
      const left = before + after;
      const cut = percentOf(BigInt(Math.min(before, after)), BigInt(left));
      if (!best || cut < best.cut || (cut === best.cut && left < best.left)) best = { cut, left };
    }
  }
  return best;
}
