import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChangedCell, coverCells, neighboursOf, regrow } from './change-tree';
import {
  cellRange,
  childrenAt,
  type Decade,
  digits,
  type KnownTree,
  leafDepth,
  letterAt,
  pathOf,
  readLeaf,
  stretchAt,
} from './decade-tree';
import { growTree } from './grow-tree';
import { difference } from './interval-sets';
import { union } from './intervals';
import type { NumberRange } from './model';
import { expand } from './small-ranges.testing';

/** Ranges of one length, from a few numbers to most of them. */
const rangesOf = (length: number) => {
  const most = 10 ** length - 1;
  const range = fc
    .tuple(fc.nat({ max: most }), fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: most })))
    .map(([start, size]) => ({
      first: String(start).padStart(length, '0'),
      last: String(Math.min(start + size, most)).padStart(length, '0'),
    }));
  return fc.array(range, { maxLength: 6 });
};
const lengths = fc.constantFrom(2, 3, 4, 5);
const resting = fc.constantFrom('e' as const, 'f' as const);

function build(length: number, rests: 'e' | 'f', marked: readonly NumberRange[]): Map<string, Decade> {
  const nodes = new Map<string, Decade>();
  const tree = growTree({ length, resting: rests, emit: (decade) => nodes.set(decade.prefix, decade) });
  for (const range of union(marked)) tree.add(range);
  tree.finish();
  return nodes;
}

/** As the storage does it: only what is asked for is at hand. */
function change(
  all: ReadonlyMap<string, Decade>,
  length: number,
  rests: 'e' | 'f',
  wish: { before: NumberRange[]; after: NumberRange[] },
) {
  const added = difference(wish.after, wish.before);
  const gone = difference(wish.before, wish.after);
  const changed: ChangedCell[] = [];
  const leaves = new Set<string>();
  for (const [ranges, letter] of [
    [added, 'f'],
    [gone, 'e'],
  ] as const) {
    for (const { whole, partial } of ranges.map(coverCells)) {
      changed.push(...whole.map((prefix) => ({ prefix, letter })));
      for (const prefix of partial) leaves.add(prefix);
    }
  }
  for (const prefix of leaves) changed.push(readLeaf(length, prefix, wish.after));
  const nodes = new Map<string, Decade>();
  const read = (prefixes: Iterable<string>) => {
    for (const prefix of prefixes) {
      const node = all.get(prefix);
      if (node) nodes.set(prefix, node);
    }
  };
  const tree: KnownTree = { length, resting: rests, nodes };
  const prefixes = changed.map(({ prefix }) => prefix);
  read(prefixes.flatMap(pathOf));
  read(neighboursOf(tree, prefixes));
  return regrow(tree, changed);
}

describe('the tree of decades', () => {
  it('agrees with a bitmap at every cell', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(2, 3, 4).chain((length) => fc.tuple(fc.constant(length), rangesOf(length))),
        resting,
        ([length, taken], rests) => {
          const bitmap = new Set(taken.flatMap(expand));
          const marked = rests === 'e' ? taken : difference([cellRange(length, '')], taken);
          const tree: KnownTree = { length, resting: rests, nodes: build(length, rests, marked) };
          const visit = (prefix: string): void => {
            const numbers = expand(cellRange(length, prefix));
            const occupied = numbers.filter((number) => bitmap.has(number)).length;
            const letter = occupied === 0 ? 'e' : occupied === numbers.length ? 'f' : 'm';
            expect(letterAt(tree, prefix)).toBe(letter);
            if (prefix.length > leafDepth(length)) return;
            const free = runs(numbers.map((number) => !bitmap.has(number)));
            const stretch = stretchAt(tree, prefix);
            const longest = free.reduce((best, run) => (run.size > best.size ? run : best), {
              at: 0,
              size: 0,
            });
            expect(stretch).toMatchObject({
              occupied: BigInt(occupied),
              size: BigInt(numbers.length),
              freeAtStart: BigInt(free.find(({ at }) => at === 0)?.size ?? 0),
              freeAtEnd: BigInt(free.find(({ at, size }) => at + size === numbers.length)?.size ?? 0),
              longestFree: BigInt(longest.size),
              longestFreeFirst: BigInt(numbers[longest.at] as string),
            });
            for (const digit of digits) if (letter === 'm') visit(prefix + digit);
            expect(childrenAt(tree, prefix)).toHaveLength(10);
          };
          visit('');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is the same tree whether it was changed step by step or built at once', () => {
    fc.assert(
      fc.property(
        lengths.chain((length) =>
          fc.tuple(fc.constant(length), fc.array(rangesOf(length), { minLength: 1, maxLength: 5 })),
        ),
        ([length, states]) => {
          const nodes = new Map<string, Decade>();
          let before: NumberRange[] = [];
          for (const after of states) {
            const { put, remove } = change(nodes, length, 'e', { before, after });
            for (const decade of put) nodes.set(decade.prefix, decade);
            for (const prefix of remove) nodes.delete(prefix);
            const built = build(length, 'e', after);
            expect(sortedNodes(nodes)).toEqual(sortedNodes(built));
            before = after;
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  it('touches no more for a million numbers than for ten', () => {
    const empty = new Map<string, Decade>();
    const ten = change(empty, 12, 'e', {
      before: [],
      after: [{ first: '461234567890', last: '461234567899' }],
    });
    const many = change(empty, 12, 'e', {
      before: [],
      after: [{ first: '461234000000', last: '461234999999' }],
    });
    expect(many.put.length).toBeLessThanOrEqual(ten.put.length);
    const ragged = change(empty, 12, 'e', {
      before: [],
      after: [{ first: '461234000001', last: '461235000000' }],
    });
    expect(ragged.put.length).toBeLessThan(20);
  });

  it('counts beyond what 64 bits hold', () => {
    const nodes = build(20, 'e', [{ first: '0'.repeat(19) + '1', last: '9'.repeat(20) }]);
    expect(nodes.get('')?.stretch).toMatchObject({ occupied: 10n ** 20n - 1n, longestFree: 1n });
  });
});

function sortedNodes(nodes: ReadonlyMap<string, Decade>) {
  return [...nodes.values()].sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
}

function runs(free: boolean[]): { at: number; size: number }[] {
  const found: { at: number; size: number }[] = [];
  for (const [at, isFree] of free.entries()) {
    const last = found.at(-1);
    if (!isFree) continue;
    if (last && last.at + last.size === at) last.size += 1;
    else found.push({ at, size: 1 });
  }
  return found;
}
