import { accessSpace, freeAccessSpace, type NumberSpace } from '@/lib/number-spaces/model';
import { type Decade, isSameDecade } from '@/lib/numbering/decade-tree';
import { growTree } from '@/lib/numbering/grow-tree';
import type { Database } from '../database';
import { marksOf } from './number-decades-ranges';
import { decadeRows, restingStateOf } from './number-decades-rows';

const nodesAtOnce = 2000;

/** Builds trees from the ranges themselves, and holds the stored ones against them. */
export function numberDecadeBuilding(database: Database) {
  const stored = decadeRows(database);

  /** Hands over the nodes of a tree in a few batches, whatever it is made of. */
  async function* grow(space: NumberSpace, length: number): AsyncGenerator<Decade[]> {
    const ready: Decade[] = [];
    const tree = growTree({ length, resting: restingStateOf(space), emit: (decade) => ready.push(decade) });
    for await (const page of marksOf(database, space).walk(length)) {
      for (const range of page) tree.add(range);
      while (ready.length >= nodesAtOnce) yield ready.splice(0, nodesAtOnce);
    }
    tree.finish();
    if (ready.length > 0) yield ready;
  }

  return {
    /** Every tree there should be: a space, and a length of numbers it has. */
    async list(): Promise<{ space: NumberSpace; length: number }[]> {
      const { telephonySystems: systems } = database.tables;
      const ids = (await database.q.select({ id: systems.id }).from(systems)).map(({ id }) => id);
      const trees: { space: NumberSpace; length: number }[] = [];
      for (const space of [...ids, accessSpace, freeAccessSpace]) {
        for (const length of await marksOf(database, space).listLengths()) trees.push({ space, length });
      }
      return trees;
    },

    /** Replaces one tree by what its ranges say. Memory stays small however many they are. */
    async rebuild(space: NumberSpace, length: number): Promise<void> {
      await stored.removeTree(space, length);
      for await (const nodes of grow(space, length)) await stored.put(space, length, nodes);
    },

    /** Prefixes at which the stored tree says something else than its ranges do; empty when it is right. */
    async findDifferences(space: NumberSpace, length: number): Promise<string[]> {
      const differing: string[] = [];
      let expected = 0;
      for await (const nodes of grow(space, length)) {
        expected += nodes.length;
        const found = await stored.find(
          space,
          length,
          nodes.map(({ prefix }) => prefix),
        );
        for (const node of nodes) {
          if (!isSameDecade(node, found.get(node.prefix))) differing.push(node.prefix);
        }
      }
      if ((await stored.count(space, length)) !== expected) differing.push('');
      return differing;
    },
  };
}
