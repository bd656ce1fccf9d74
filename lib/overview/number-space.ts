import type { NumberRange } from '../numbering/model';
import type { TelephonySystem } from '../telephony-systems/model';
import type { OccupiedRun } from '../tenants/store';

/** How much of a system's numbers of one length is in use, counted in blocks: numbers with the same first two digits. */
export interface NumberSpace {
  system: string;
  length: number;
  /** Runs of blocks that hold a number, each end two digits: `{ first: '10', last: '12' }`. */
  blocks: NumberRange[];
  used: number;
}

export const allBlocks = 100;
const fullAt = 90;

export function nearlyFull({ used }: NumberSpace): boolean {
  return used >= fullAt;
}

/** The systems in their order, each with its lengths of number; a system without numbers has none. */
export function readNumberSpaces(systems: TelephonySystem[], runs: OccupiedRun[]): NumberSpace[] {
  return systems.flatMap(({ id, name }) => {
    const own = runs.filter(({ systemId }) => systemId === id);
    const lengths = [...new Set(own.map(({ first }) => first.length))].toSorted((a, b) => a - b);
    return lengths.map((length) => {
      const blocks = joinBlocks(own.filter(({ first }) => first.length === length));
      return { system: name, length, blocks, used: blocks.reduce((sum, run) => sum + countBlocks(run), 0) };
    });
  });
}

/** Runs come in order; those that meet in a block, or in two beside each other, become one. */
function joinBlocks(runs: NumberRange[]): NumberRange[] {
  const joined: NumberRange[] = [];
  for (const run of runs) {
    const [first, last] = [run.first.slice(0, 2), run.last.slice(0, 2)];
    const before = joined.at(-1);
    if (before && Number(first) <= Number(before.last) + 1) {
      if (last > before.last) before.last = last;
    } else {
      joined.push({ first, last });
    }
  }
  return joined;
}

function countBlocks({ first, last }: NumberRange): number {
  return Number(last) - Number(first) + 1;
}
