import {
  cellRange,
  cellSize,
  clip,
  type Decade,
  digits,
  type KnownTree,
  leafDepth,
  pathOf,
  stretchAt,
  uniformStretch,
} from '../numbering/decade-tree';
import { gaps } from '../numbering/interval-sets';
import type { NumberRange } from '../numbering/model';
import { type Stretch, stretchOf } from '../numbering/stretch';
import { firstMultiple, type Wish } from './place-blocks';

/** Where the search reads: the tree of one space and length. */
export interface TreeReader {
  length: number;
  read(prefixes: readonly string[]): Promise<KnownTree>;
  /** What is taken of cells of a thousand numbers or fewer, by prefix. */
  listTaken(prefixes: readonly string[]): Promise<Map<string, NumberRange[]>>;
}

export interface GapSearch {
  wish: Wish;
  prefix: string;
  /** Enough gaps: past them the search goes on only for a little while, in case a tighter one turns up. */
  enough: number;
}

/** Bounds of the work, in nodes that are looked into. */
const nodesAtMost = 1500;
const nodesOnceEnough = 300;
const runsAtMost = 2000;
/** How many nodes are looked into at once: the tightest, where little would be left over, and some of the roomiest. */
const tightAtOnce = 40;
const roomyAtOnce = 10;

export interface Gaps {
  found: NumberRange[];
  /** The longest free run of all, whether or not the wish fits into it. */
  largest: NumberRange | null;
  /** Whether the whole cell was looked at; otherwise there may be gaps that were not found. */
  isWhole: boolean;
}

/**
 * Free runs in which the wish fits. Each run belongs to one node, the lowest that holds all of it, and is found when
 * that node is looked into; nodes whose longest run is too short are passed over.
 */
export async function searchGaps(reader: TreeReader, { wish, prefix, enough }: GapSearch): Promise<Gaps> {
  const { length } = reader;
  const text = (value: bigint) => String(value).padStart(length, '0');
  const toRange = (first: bigint, size: bigint) => ({ first: text(first), last: text(first + size - 1n) });
  const found: NumberRange[] = [];
  let exact = 0;

  function note(first: bigint, size: bigint): void {
    const start = firstMultiple(first, wish.boundary);
    if (start + wish.size > first + size) return;
    found.push(toRange(first, size));
    if (size === wish.size) exact += 1;
  }

  const tree = await reader.read(pathOf(prefix));
  const { stretch, node, runs } = await lookAt(reader, tree, prefix);
  const largest = stretch.longestFree === 0n ? null : toRange(stretch.longestFreeFirst, stretch.longestFree);
  for (const run of runs) note(run.first, run.size);

  let frontier: Decade[] = node && isWorthLooking(length, node, wish) ? [node] : [];
  for (let seen = 0; frontier.length > 0 && exact < enough; ) {
    if (seen >= (found.length >= enough ? nodesOnceEnough : nodesAtMost)) break;
    if (found.length >= runsAtMost) break;
    const { next, rest } = choose(frontier);
    seen += next.length;
    const leaves = next.filter((decade) => decade.prefix.length >= leafDepth(length));
    for (const run of await runsInLeaves(reader, leaves)) note(run.first, run.size);
    const inner = await lookInside(
      reader,
      next.filter((decade) => !leaves.includes(decade)),
    );
    for (const run of inner.runs) note(run.first, run.size);
    frontier = [...rest, ...inner.nodes.filter((child) => isWorthLooking(length, child, wish))];
  }
  return { found, largest, isWhole: frontier.length === 0 };
}

interface Run {
  first: bigint;
  size: bigint;
}

/** The cell that the search is about, with the runs that belong to no node inside it. */
async function lookAt(
  { length, listTaken }: TreeReader,
  tree: KnownTree,
  prefix: string,
): Promise<{ stretch: Stretch; node?: Decade; runs: Run[] }> {
  if (prefix.length > leafDepth(length)) {
    const cell = cellRange(length, prefix);
    const taken = clip(cell, (await listTaken([prefix])).get(prefix) ?? []);
    return { stretch: stretchOf(cell, taken), runs: gaps(cell, taken).map(toRun) };
  }
  const stretch = stretchAt(tree, prefix);
  const { first, size, freeAtStart, freeAtEnd } = stretch;
  const atStart = { first, size: freeAtStart };
  const atEnd = { first: first + size - freeAtEnd, size: freeAtEnd };
  const runs = stretch.occupied === 0n ? [atStart] : [atStart, atEnd];
  const node = tree.nodes.get(prefix);
  return { stretch, ...(node && { node }), runs: runs.filter((run) => run.size > 0n) };
}

function choose(frontier: Decade[]): { next: Decade[]; rest: Decade[] } {
  const sorted = frontier.toSorted(
    (a, b) =>
      compare(a.stretch.longestFree, b.stretch.longestFree) || compare(a.stretch.first, b.stretch.first),
  );
  const rest = sorted.slice(tightAtOnce);
  return { next: [...sorted.slice(0, tightAtOnce), ...rest.splice(-roomyAtOnce)], rest };
}

/** Runs across the children of nodes, and the children that are nodes themselves. */
async function lookInside(reader: TreeReader, parents: Decade[]): Promise<{ runs: Run[]; nodes: Decade[] }> {
  if (parents.length === 0) return { runs: [], nodes: [] };
  const mixed = parents.flatMap(({ prefix, children }) =>
    digits.flatMap((digit, at) => (children[at] === 'm' ? [prefix + digit] : [])),
  );
  const { nodes } = await reader.read(mixed);
  const runs = parents.flatMap(({ prefix, children }) =>
    runsAcross(
      digits.map((digit, at) => {
        const letter = children[at] === 'e' ? 'e' : 'f';
        // A node that somebody changed since its parent was read counts as taken; the next question finds it.
        return nodes.get(prefix + digit)?.stretch ?? uniformStretch(reader.length, prefix + digit, letter);
      }),
    ),
  );
  return { runs, nodes: [...nodes.values()] };
}

/** Free runs that touch an end of a part, but neither end of the whole. */
function runsAcross(parts: Stretch[]): Run[] {
  const runs: Run[] = [];
  let [first, size, touchesStart] = [parts[0]?.first ?? 0n, 0n, true];
  for (const part of parts) {
    if (size === 0n) first = part.first;
    if (part.occupied === 0n) {
      size += part.size;
      continue;
    }
    size += part.freeAtStart;
    if (size > 0n && !touchesStart) runs.push({ first, size });
    touchesStart = false;
    size = part.freeAtEnd;
    first = part.first + part.size - part.freeAtEnd;
  }
  return runs;
}

/** Free runs inside lowest nodes, but for those that touch an end. */
async function runsInLeaves({ length, listTaken }: TreeReader, leaves: Decade[]): Promise<Run[]> {
  if (leaves.length === 0) return [];
  const taken = await listTaken(leaves.map(({ prefix }) => prefix));
  return [...taken].flatMap(([prefix, ranges]) => {
    const cell = cellRange(length, prefix);
    return gaps(cell, ranges)
      .filter(({ first, last }) => first !== cell.first && last !== cell.last)
      .map(toRun);
  });
}

/** Whether a run inside a node, clear of its ends, may be long enough and begin where the wish may. */
function isWorthLooking(length: number, { prefix, children, stretch }: Decade, wish: Wish): boolean {
  const { first, size, longestFree } = stretch;
  if (longestFree < wish.size || firstMultiple(first + 1n, wish.boundary) + wish.size >= first + size)
    return false;
  // A block that begins with a child and is no smaller has a child to itself.
  const child = cellSize(length, prefix) / 10n;
  const takesChild = wish.boundary % child === 0n && wish.size >= child;
  return !takesChild || children.includes('e');
}

function toRun({ first, last }: NumberRange): Run {
  return { first: BigInt(first), size: BigInt(last) - BigInt(first) + 1n };
}

function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
