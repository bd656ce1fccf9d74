import { lastOf } from '../access-numbers/block';
import { accessNumberLimits } from '../access-numbers/limits';
import { compareRanges, overlap } from '../numbering/intervals';
import type { NumberRange } from '../numbering/model';
import { showRange } from '../numbering/show-numbers';
import type { Issue } from '../problem';
import type { ArchivedBlock } from '../transfer/model';

/** A block of a template under the numbers that a new tenant would have. */
export interface WantedBlock {
  archived: ArchivedBlock;
  /** Undefined where what was said is no number. */
  range: NumberRange | undefined;
  isMapped: boolean;
  issue: Issue | undefined;
}

export interface MappedNumbers {
  blocks: WantedBlock[];
  /** Of keys that no block of the template begins with. */
  unknown: Issue[];
}

/**
 * Puts new numbers in the place of a template's (B12): a block is named by its first number and keeps its count, and one
 * that is not named stays as it is. No two blocks may come to overlap.
 */
export function mapNumbers(
  blocks: readonly ArchivedBlock[],
  numberMap: Record<string, string>,
): MappedNumbers {
  const named = new Map(Object.entries(numberMap));
  const mapped = blocks.map((archived) => mapBlock(archived, named.get(archived.number)));
  refuseOverlaps(mapped);
  const known = new Set(blocks.map(({ number }) => number));
  return {
    blocks: mapped,
    unknown: [...named.keys()].filter((key) => !known.has(key)).map((key) => sayUnknown(key, blocks)),
  };
}

/** Everything that is wrong with it. */
export function issuesOf({ blocks, unknown }: MappedNumbers): Issue[] {
  return [...unknown, ...blocks.flatMap(({ issue }) => issue ?? [])];
}

const { shortest, longest } = accessNumberLimits;
const accessNumber = new RegExp(`^[0-9]{${shortest},${longest}}$`);

function mapBlock(archived: ArchivedBlock, target: string | undefined): WantedBlock {
  const { number, count } = archived;
  if (target === undefined) {
    const range = { first: number, last: lastOf(number, count) ?? number };
    return { archived, range, isMapped: false, issue: undefined };
  }
  const first = target.trim();
  const refuse = (wrong: Omit<Issue, 'path'>): WantedBlock => ({
    archived,
    range: undefined,
    isMapped: true,
    issue: { path: pathOf(number), ...wrong },
  });
  if (!accessNumber.test(first)) {
    const said = first === '' ? 'Enter the new first number' : `“${first.slice(0, 40)}” is no access number`;
    return refuse({
      code: 'wrong-format',
      message: `${said}: ${shortest} to ${longest} digits, nothing else.`,
    });
  }
  const last = lastOf(first, count);
  if (last === undefined)
    return refuse({
      code: 'number-overflow',
      message: `A block of ${count} numbers from ${first} runs past the last number of ${first.length} digits. Begin lower.`,
    });
  return { archived, range: { first, last }, isMapped: true, issue: undefined };
}

/** The one that was mapped is to blame; of two the later one. */
function refuseOverlaps(blocks: WantedBlock[]): void {
  const placed = blocks
    .filter((block): block is WantedBlock & { range: NumberRange } => block.range !== undefined)
    .toSorted((a, b) => compareRanges(a.range, b.range));
  let reach: (typeof placed)[number] | undefined;
  for (const block of placed) {
    if (reach && overlap(reach.range, block.range)) blame(block, reach);
    if (!reach || block.range.last.length > reach.range.last.length || block.range.last > reach.range.last)
      reach = block;
  }
}

function blame(
  block: WantedBlock & { range: NumberRange },
  other: WantedBlock & { range: NumberRange },
): void {
  const [guilty, kept] = block.isMapped ? [block, other] : [other, block];
  if (!guilty.isMapped) return;
  const which = kept.isMapped
    ? `the new numbers of ${kept.archived.number}`
    : `${showRange(kept.range)} of the template, which stays`;
  guilty.issue ??= {
    path: pathOf(guilty.archived.number),
    code: 'numbers-twice',
    message: `${showRange(guilty.range)} overlaps ${which}. Give one of them other numbers.`,
  };
}

const namedKeys = 5;

function sayUnknown(key: string, blocks: readonly ArchivedBlock[]): Issue {
  const known = blocks.slice(0, namedKeys).map(({ number }) => number);
  const more = blocks.length > known.length ? ` and ${blocks.length - known.length} more` : '';
  const there =
    known.length === 0
      ? 'It has no access numbers, so leave the number map out.'
      : `Its blocks begin with ${known.join(', ')}${more}.`;
  const message = `The template has no block that begins with ${key.slice(0, 40)}. ${there}`;
  return { path: pathOf(key), code: 'unknown-number', message };
}

function pathOf(number: string): string {
  return `numberMap.${number}`;
}
