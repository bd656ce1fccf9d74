import { coverCells } from './change-tree';
import {
  cellSize,
  complement,
  type Decade,
  digits,
  type Letter,
  letterOf,
  readLeaf,
  uniformStretch,
} from './decade-tree';
import type { NumberRange } from './model';
import { joinStretches, type Stretch } from './stretch';

interface Growth {
  length: number;
  resting: 'e' | 'f';
  /** Takes each node as soon as it is finished, children before parents. */
  emit(decade: Decade): void;
}

/** A node whose children are still coming: those so far, from digit 0 on. */
interface OpenNode {
  prefix: string;
  children: string;
  stretch: Stretch | undefined;
}

/**
 * Builds a tree from below in one pass. `add` takes disjoint ranges in order: what is taken, or what is free where the
 * tree rests as taken. Only the path to the current number and the ranges of one lowest node are kept in memory.
 */
export function growTree({ length, resting, emit }: Growth) {
  const marked: Letter = resting === 'e' ? 'f' : 'e';
  const open: OpenNode[] = [{ prefix: '', children: '', stretch: undefined }];
  let leaf: { prefix: string; ranges: NumberRange[] } | undefined;

  function add(range: NumberRange): void {
    const { whole, partial } = coverCells(range);
    const cells = [
      ...whole.map((prefix) => ({ prefix, isWhole: true })),
      ...partial.map((prefix) => ({ prefix, isWhole: false })),
    ];
    for (const { prefix, isWhole } of cells.sort((a, b) => (a.prefix < b.prefix ? -1 : 1))) {
      if (leaf && leaf.prefix !== prefix) closeLeaf();
      if (isWhole) append(prefix, uniformStretch(length, prefix, marked));
      else (leaf ??= { prefix, ranges: [] }).ranges.push(range);
    }
  }

  function finish(): void {
    closeLeaf();
    while (open.length > 1) closeDeepest();
    const [root] = open;
    if (!root) return;
    if (root.stretch?.size !== cellSize(length, '')) fill(root, 10);
    keep('', root.children, root.stretch as Stretch);
  }

  function closeLeaf(): void {
    if (!leaf) return;
    const { prefix, ranges } = leaf;
    leaf = undefined;
    const taken = resting === 'e' ? ranges : complement(length, prefix, ranges);
    const { children, stretch } = readLeaf(length, prefix, taken);
    keepUnlessRoot(prefix, children, stretch);
    append(prefix, stretch, children);
  }

  /** Hangs a finished cell into the tree, after whatever rests before it. */
  function append(prefix: string, stretch: Stretch, children?: string): void {
    while (!prefix.startsWith(deepest().prefix)) closeDeepest();
    if (prefix === '') {
      Object.assign(deepest(), { children: children ?? letterOf(stretch).repeat(10), stretch });
      return;
    }
    while (deepest().prefix.length < prefix.length - 1) {
      const parent = deepest();
      fill(parent, Number(prefix[parent.prefix.length]));
      open.push({ prefix: prefix.slice(0, parent.prefix.length + 1), children: '', stretch: undefined });
    }
    const parent = deepest();
    fill(parent, Number(prefix.at(-1)));
    hang(parent, letterOf(stretch), stretch);
  }

  function closeDeepest(): void {
    const node = open.pop() as OpenNode;
    fill(node, 10);
    const stretch = node.stretch as Stretch;
    keepUnlessRoot(node.prefix, node.children, stretch);
    hang(deepest(), letterOf(stretch), stretch);
  }

  function deepest(): OpenNode {
    return open.at(-1) as OpenNode;
  }

  /** Children that no range spoke of, up to but without the digit `until`. */
  function fill(node: OpenNode, until: number): void {
    for (const digit of digits.slice(node.children.length, until))
      hang(node, resting, uniformStretch(length, node.prefix + digit, resting));
  }

  function hang(node: OpenNode, letter: Letter, stretch: Stretch): void {
    node.children += letter;
    node.stretch = node.stretch ? joinStretches(node.stretch, stretch) : stretch;
  }

  function keepUnlessRoot(prefix: string, children: string, stretch: Stretch): void {
    if (prefix !== '' && letterOf(stretch) === 'm') emit({ prefix, children, stretch });
  }

  function keep(prefix: string, children: string, stretch: Stretch): void {
    if (letterOf(stretch) !== resting) emit({ prefix, children, stretch });
  }

  return { add, finish };
}
