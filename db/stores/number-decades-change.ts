import type { NumberSpace } from '@/lib/number-spaces/model';
import { type ChangedCell, coverCells, neighboursOf, regrow } from '@/lib/numbering/change-tree';
import { complement, isSameDecade, type KnownTree, pathOf, readLeaf } from '@/lib/numbering/decade-tree';
import { compareSets } from '@/lib/numbering/interval-sets';
import type { NumberRange } from '@/lib/numbering/model';
import type { Database } from '../database';
import { marksOf } from './number-decades-ranges';
import { decadeRows, restingStateOf } from './number-decades-rows';

/** Ranges that came to make up a space's tree, and ranges that do no longer. */
interface MarkChange {
  space: NumberSpace;
  gone: readonly NumberRange[];
  added: readonly NumberRange[];
}

/** Keeps the trees of decades right. A change costs the way from its ends to the root, whatever lies between them. */
export function numberDecadeChanges(database: Database) {
  const stored = decadeRows(database);

  async function changeLength(length: number, { space, gone, added }: MarkChange): Promise<void> {
    const resting = restingStateOf(space);
    const [marked, bare] = resting === 'e' ? (['f', 'e'] as const) : (['e', 'f'] as const);
    const leaves = new Set<string>();
    const changed: ChangedCell[] = [];
    for (const [ranges, letter] of [
      [added, marked],
      [gone, bare],
    ] as const) {
      for (const { whole, partial } of ranges.map(coverCells)) {
        changed.push(...whole.map((prefix) => ({ prefix, letter })));
        for (const prefix of partial) leaves.add(prefix);
      }
    }
    for (const [prefix, marks] of await marksOf(database, space).inCells(length, [...leaves]))
      changed.push(readLeaf(length, prefix, resting === 'e' ? marks : complement(length, prefix, marks)));

    const prefixes = changed.map(({ prefix }) => prefix);
    const nodes = await stored.find(space, length, [...new Set(prefixes.flatMap(pathOf))]);
    const tree: KnownTree = { length, resting, nodes };
    const beside = await stored.find(space, length, neighboursOf(tree, prefixes));
    const { put, remove } = regrow({ ...tree, nodes: new Map([...nodes, ...beside]) }, changed);
    await stored.remove(space, length, remove);
    await stored.put(
      space,
      length,
      put.filter((decade) => !isSameDecade(decade, nodes.get(decade.prefix))),
    );
  }

  return {
    async change({ space, ...ends }: MarkChange): Promise<void> {
      const { gone, added } = compareSets(ends.gone, ends.added);
      const lengths = new Set([...gone, ...added].map(({ first }) => first.length));
      for (const length of lengths) {
        const own = ({ first }: NumberRange) => first.length === length;
        await changeLength(length, { space, gone: gone.filter(own), added: added.filter(own) });
      }
    },
  };
}
