import type { NumberDecadeStore } from '@/lib/number-spaces/store';
import { complement } from '@/lib/numbering/decade-tree';
import type { Database } from '../database';
import { numberDecadeBuilding } from './number-decades-build';
import { marksOf } from './number-decades-ranges';
import { decadeRows, restingStateOf } from './number-decades-rows';

export function numberDecadeStore(database: Database): NumberDecadeStore {
  const stored = decadeRows(database);
  const building = numberDecadeBuilding(database);
  return {
    async read(space, length, prefixes) {
      const nodes = await stored.find(space, length, prefixes);
      return { length, resting: restingStateOf(space), nodes };
    },
    async listTaken(space, length, prefixes) {
      const marks = await marksOf(database, space).inCells(length, prefixes);
      if (restingStateOf(space) === 'e') return marks;
      return new Map([...marks].map(([prefix, free]) => [prefix, complement(length, prefix, free)]));
    },
    listRoots: (space) => stored.listRoots(space),
    listTrees: () => building.list(),
    rebuild: (space, length) => building.rebuild(space, length),
    findDifferences: (space, length) => building.findDifferences(space, length),
  };
}
