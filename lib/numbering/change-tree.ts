import {
  cellRange,
  childrenAt,
  commonDigits,
  type Decade,
  digits,
  type KnownTree,
  leafDepth,
  letterOf,
  pathOf,
  stretchAt,
  uniformStretch,
} from './decade-tree';
import type { NumberRange } from './model';
import { joinStretches, type Stretch } from './stretch';

/** What is to become of the stored nodes. */
export interface DecadeChange {
  put: Decade[];
  remove: string[];
}

/** Which cells a range fills, from the largest on, and which lowest nodes it fills in part. At most 18 of each size. */
export function coverCells({ first, last }: NumberRange): { whole: string[]; partial: string[] } {
  const { length } = first;
  const depth = leafDepth(length);
  const whole: string[] = [];
  const partial: string[] = [];
  const cover = (prefix: string): void => {
    const cell = cellRange(length, prefix);
    if (cell.last < first || cell.first > last) return;
    if (cell.first >= first && cell.last <= last) whole.push(prefix);
    else if (prefix.length === depth) partial.push(prefix);
    else for (const digit of digits) cover(prefix + digit);
  };
  cover(commonDigits({ first, last }).slice(0, depth));
  return { whole, partial };
}

/** The nodes beside a change whose figures it needs: mixed children of what lies above the changed cells. */
export function neighboursOf(tree: KnownTree, changed: Iterable<string>): string[] {
  const needed = new Set<string>();
  const own = new Set(changed);
  const parents = new Set([...own].flatMap((prefix) => pathOf(prefix).slice(0, -1)));
  for (const parent of parents) {
    for (const [at, letter] of [...childrenAt(tree, parent)].entries()) {
      const child = `${parent}${at}`;
      if (letter === 'm' && !own.has(child) && !parents.has(child)) needed.add(child);
    }
  }
  return [...needed];
}

/** A cell as it is to be: a lowest node that was read again, or one that is wholly free or taken now. */
export type ChangedCell = Decade | { prefix: string; letter: 'e' | 'f' };

/**
 * Carries changed cells up to the root. `tree` knows the nodes above them and their `neighboursOf`; nothing else is
 * touched, whatever the size of the cells.
 */
export function regrow(tree: KnownTree, changed: readonly ChangedCell[]): DecadeChange {
  const change: DecadeChange = { put: [], remove: [] };
  const fresh = new Map<string, Stretch>();
  const levels: Set<string>[] = [];
  const settle = (prefix: string, stretch: Stretch, children?: string): void => {
    fresh.set(prefix, stretch);
    (levels[prefix.length] ??= new Set()).add(prefix);
    const letter = letterOf(stretch);
    const isStored = prefix === '' ? letter !== tree.resting : letter === 'm';
    if (isStored) change.put.push({ prefix, stretch, children: children ?? letter.repeat(10) });
    else if (tree.nodes.has(prefix)) change.remove.push(prefix);
  };
  for (const cell of changed) {
    if ('letter' in cell) settle(cell.prefix, uniformStretch(tree.length, cell.prefix, cell.letter));
    else settle(cell.prefix, cell.stretch, cell.children);
  }
  for (let depth = leafDepth(tree.length); depth > 0; depth -= 1) {
    const parents = new Set([...(levels[depth] ?? [])].map((prefix) => prefix.slice(0, -1)));
    for (const parent of parents) {
      const parts = digits.map((digit) => fresh.get(parent + digit) ?? stretchAt(tree, parent + digit));
      settle(parent, parts.reduce(joinStretches), parts.map(letterOf).join(''));
    }
  }
  return change;
}
