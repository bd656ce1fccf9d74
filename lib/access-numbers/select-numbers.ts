import * as z from 'zod';
import type { CommandContext } from '../command';
import { requireExpectedVersion } from '../expected-version';
import { overlap, subtract } from '../numbering/intervals';
import type { NumberRange } from '../numbering/model';
import { showRange } from '../numbering/show-numbers';
import { conflict, type Issue, notFound, Problem } from '../problem';
import { cut, labelOf, rangeOf } from './block';
import { accessNumberLimits } from './limits';
import { type AccessNumberBlock, numberSelection } from './model';

const most = accessNumberLimits.blocks;
/** More of the same kind tell nobody more. */
const shownIssues = 20;

interface Selection {
  ids?: string[] | undefined;
  first?: string | undefined;
  last?: string | undefined;
}

/** The input of a command that works on chosen numbers, with what else it takes. */
export function selecting<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.strictObject({ ...numberSelection, ...shape }).superRefine((input, context) => {
    for (const { path, code, message } of complain(input as Selection))
      context.addIssue({ code: 'custom', path: [path], params: { code }, message });
  });
}

function complain({ ids, first, last }: Selection): Issue[] {
  if (first === undefined && last !== undefined)
    return [{ path: 'first', code: 'required', message: 'Enter the first number of the range, too.' }];
  if (first === undefined && (ids === undefined || ids.length === 0))
    return [{ path: 'ids', code: 'required', message: 'Choose blocks, or a first and last number.' }];
  if (first === undefined) return [];
  if (ids !== undefined && ids.length !== 1)
    return [{ path: 'ids', code: 'too-large', message: 'A first and last number go with one block only.' }];
  const end = last ?? first;
  if (end.length !== first.length) {
    const message = `${first} has ${first.length} digits, ${end} has ${end.length}: a range has one length.`;
    return [{ path: 'last', code: 'range-lengths', message }];
  }
  if (end < first) {
    const message = `${end} comes before ${first}. Turn the two around.`;
    return [{ path: 'last', code: 'range-reversed', message }];
  }
  return [];
}

/** One block with those of its numbers that are meant. */
export interface Chosen {
  block: AccessNumberBlock;
  range: NumberRange;
}

/**
 * The blocks that are meant, in order of their numbers, each with its chosen part. Throws `not-found` for a block that
 * is not there, `conflict` where numbers of a range are in no block, `stale` for another version.
 */
export async function findChosen(
  context: CommandContext,
  selection: Selection & { expectedVersion?: number | undefined },
): Promise<Chosen[]> {
  const { ids, first } = selection;
  const range = first === undefined ? undefined : { first, last: selection.last ?? first };
  if (ids === undefined) return range ? findInRange(context, range) : [];
  const wanted = [...new Set(ids)];
  const blocks = await context.stores.accessNumbers.findMany(wanted, context.now);
  if (blocks.length < wanted.length) throw notFound(wanted.length === 1 ? 'block' : 'selection of blocks');
  const [only] = blocks;
  if (only && wanted.length === 1) requireExpectedVersion(labelOf(only), only, selection.expectedVersion);
  if (only && range) return [{ block: only, range: within(only, range) }];
  return blocks.map((block) => ({ block, range: rangeOf(block) }));
}

/** The block; throws `not-found`, and `stale` when it has another version than expected. */
export async function getBlock(
  { stores, now }: CommandContext,
  id: string,
  expectedVersion?: number,
): Promise<AccessNumberBlock> {
  const block = await stores.accessNumbers.find(id, now);
  if (!block) throw notFound('block');
  requireExpectedVersion(labelOf(block), block, expectedVersion);
  return block;
}

function within(block: AccessNumberBlock, range: NumberRange): NumberRange {
  const own = rangeOf(block);
  if (overlap(own, range) && range.first >= own.first && range.last <= own.last) return range;
  const message = `${showRange(range)} does not lie in the block ${labelOf(block)}.`;
  throw conflict([{ path: 'first', code: 'outside-block', message }]);
}

async function findInRange({ stores, now, scope }: CommandContext, range: NumberRange): Promise<Chosen[]> {
  const blocks = await stores.accessNumbers.listOverlaps(range, now, most + 1);
  if (blocks.length > most) {
    throw new Problem({
      kind: 'too-large',
      code: 'too-many-at-once',
      message: `${showRange(range)} lies in more than ${most} blocks, which are more than can be changed at once. Choose fewer numbers.`,
    });
  }
  const missing = subtract([range], blocks.map(rangeOf));
  if (missing.length > 0) {
    throw conflict(
      missing.slice(0, shownIssues).map((gap) => ({
        path: 'first',
        code: 'not-in-inventory',
        message: scope
          ? `${showRange(gap)} is not among your numbers. Ask the provider for it.`
          : `${showRange(gap)} is in no block. Create it first.`,
      })),
    );
  }
  return blocks.map((block) => ({ block, range: partOf(block, range) }));
}

/** The numbers of the range that lie in the block; the two share some. */
export function partOf(block: AccessNumberBlock, range: NumberRange): NumberRange {
  return {
    first: block.number > range.first ? block.number : range.first,
    last: block.last < range.last ? block.last : range.last,
  };
}

/** The chosen part as a block of its own; what is left of the block beside it are new ones. */
export function cutOut({ newId, now }: CommandContext, { block, range }: Chosen) {
  const pieces = cut(block, range, { newId, now });
  if (!pieces) throw new Error(`${showRange(range)} was not checked to lie in block ${block.id}.`);
  return pieces;
}

export function refuse(issues: Issue[]): void {
  if (issues.length > 0) throw conflict(issues.slice(0, shownIssues));
}
