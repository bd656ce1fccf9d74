import { isEqual } from '../merge-patch';
import { joinNeighbours } from '../numbering/interval-sets';
import { compareRanges, countNumbers, intersect, subtract } from '../numbering/intervals';
import type { NumberRange } from '../numbering/model';
import { showRange } from '../numbering/show-numbers';
import type { AccessNumberBlock } from './model';

/** The numbers of a block. */
export function rangeOf({ number, last }: Pick<AccessNumberBlock, 'number' | 'last'>): NumberRange {
  return { first: number, last };
}

/** `46873000–46873099`, or the one number. */
export function labelOf(block: Pick<AccessNumberBlock, 'number' | 'last'>): string {
  return showRange(rangeOf(block));
}

/** Where a block of so many numbers ends; undefined when it would run past the last number of its length. */
export function lastOf(number: string, count: number): string | undefined {
  const last = (BigInt(number) + BigInt(count) - 1n).toString().padStart(number.length, '0');
  return last.length > number.length ? undefined : last;
}

/** How many numbers there are from this one to the last of its length. */
export function roomFrom(number: string): bigint {
  return 10n ** BigInt(number.length) - BigInt(number);
}

/**
 * The block as it is at `now`: a reservation or quarantine that is over reads free. This is what the sweep stores,
 * version and time included, so that an answer before the sweep and one after it are the same.
 */
export function asOf(block: AccessNumberBlock, now: string): AccessNumberBlock {
  if (block.stateUntil === null || block.stateUntil > now) return block;
  return { ...block, ...free, updatedAt: block.stateUntil, version: block.version + 1 };
}

/** What a block that nobody holds has in common with any other. */
export const free = { state: 'free', stateUntil: null, tenant: null, reservedBy: null } as const;

/** The same block with other numbers. */
export function withNumbers(block: AccessNumberBlock, range: NumberRange): AccessNumberBlock {
  return { ...block, number: range.first, last: range.last, count: Number(countNumbers(range)) };
}

/**
 * The block cut so that the numbers of `range` are a piece of their own, which keeps the id and with it the history.
 * What lies before and after become new blocks. Undefined when they share no number.
 */
export function cut(
  block: AccessNumberBlock,
  range: NumberRange,
  { newId, now }: { newId: () => string; now: string },
): { piece: AccessNumberBlock; rest: AccessNumberBlock[] } | undefined {
  const inside = intersect(rangeOf(block), range);
  if (!inside) return undefined;
  const rest = subtract([rangeOf(block)], [inside]).map((numbers) => ({
    ...withNumbers(block, numbers),
    id: newId(),
    updatedAt: now,
    version: 1,
  }));
  return { piece: withNumbers(block, inside), rest };
}

/** In what neighbours must not differ to become one block; each in the words of a message. */
const alike = {
  media: 'media',
  state: 'state',
  stateUntil: 'end of the reservation or quarantine',
  tenant: 'tenant',
  reservedBy: 'person who reserved them',
  trunks: 'trunks',
  smsAccounts: 'SMS accounts',
  note: 'note',
} as const satisfies Partial<Record<keyof AccessNumberBlock, string>>;

/** In what two blocks differ, in words; nothing when they could be one. */
export function listDifferences(a: AccessNumberBlock, b: AccessNumberBlock): string[] {
  const members = Object.keys(alike) as (keyof typeof alike)[];
  const differing = members.filter((member) => !isEqual(a[member], b[member])).map((member) => alike[member]);
  const keptFor = (block: AccessNumberBlock) => block.state === 'quarantined' && block.lastTenant?.id;
  return keptFor(a) === keptFor(b) ? differing : [...differing, 'tenant before'];
}

/** Whether one begins right behind the other. */
export function areNeighbours(a: AccessNumberBlock, b: AccessNumberBlock): boolean {
  return joinNeighbours(rangeOf(a), rangeOf(b)) !== undefined;
}

export function compareBlocks(a: AccessNumberBlock, b: AccessNumberBlock): number {
  return compareRanges(rangeOf(a), rangeOf(b));
}
