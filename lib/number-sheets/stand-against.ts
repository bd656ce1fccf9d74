import type { NumberRange } from '../numbering/model';
import { showRange } from '../numbering/show-numbers';
import type { PlannedBlock, RowIssue, Verdict } from './model';
import type { NumberSheetStore, StandingBlock } from './store';

export interface Standing {
  row: number;
  planned: PlannedBlock;
  /** Whether the sheet itself says which media it is. */
  saysMedia: boolean;
}

/** Rows of quick work between two turns of others. */
const stretch = 5000;

export interface Against {
  verdict: Verdict;
  issue: RowIssue;
}

/**
 * Walks sorted rows and the inventory side by side. Each query brings the next blocks from where the rows are, so that
 * there are as many queries as rows or as pages of blocks, whichever are fewer.
 */
export async function standAgainst(
  store: Pick<NumberSheetStore, 'listBlocksFrom' | 'giveWay'>,
  sorted: readonly Standing[],
  now: string,
): Promise<Map<number, Against>> {
  const found = new Map<number, Against>();
  const meet = walkBlocks(store, sorted.length < 50 ? 50 : 1000, now);
  for (const [at, standing] of sorted.entries()) {
    if (at % stretch === 0) await store.giveWay();
    const met = await meet(standing.planned);
    if (met.length > 0) found.set(standing.row, judgeAgainst(standing, met));
  }
  return found;
}

/** The blocks that share a number with a range, for ranges that come in order. */
function walkBlocks(store: Pick<NumberSheetStore, 'listBlocksFrom'>, pageSize: number, now: string) {
  let page: StandingBlock[] = [];
  let at = 0;
  let isEnd = true;
  let length = 0;

  async function load(from: string): Promise<void> {
    page = await store.listBlocksFrom(from, pageSize, now);
    [at, isEnd, length] = [0, page.length < pageSize, from.length];
  }

  function isPast({ first }: NumberRange): boolean {
    while (at < page.length && (page[at] as StandingBlock).last < first) at += 1;
    return at === page.length;
  }

  return async ({ first, last }: NumberRange): Promise<StandingBlock[]> => {
    if (first.length !== length) await load(first);
    if (isPast({ first, last }) && !isEnd) await load(first);
    const farthest = page.at(-1);
    if (!isEnd && farthest && farthest.first <= last && at > 0) await load(first);
    const met: StandingBlock[] = [];
    for (let next = at; next < page.length && (page[next] as StandingBlock).first <= last; next += 1)
      met.push(page[next] as StandingBlock);
    return met;
  };
}

function judgeAgainst({ planned, saysMedia }: Standing, met: readonly StandingBlock[]): Against {
  const [block] = met as [StandingBlock];
  const shown = showRange(block);
  const others = met.length > 1 ? ` and ${met.length - 1} more` : '';
  const holder = block.tenant ? { holder: block.tenant } : {};
  const at = { path: 'number', block: block.id, ...holder };
  if (met.length === 1 && block.first === planned.first && block.last === planned.last) {
    const difference = differenceOf(planned, block, saysMedia);
    if (difference === undefined) {
      return {
        verdict: 'there',
        issue: { ...at, code: 'there', message: `${shown} is in the inventory, ${holderOf(block)}.` },
      };
    }
    const verdict = isKept(block) ? 'reserved' : 'overlap';
    return {
      verdict,
      issue: {
        ...at,
        code: verdict,
        message: `${shown} is in the inventory already, ${holderOf(block)}. ${difference}`,
      },
    };
  }
  if (isKept(block)) {
    const message = `${shown}${others} is ${holderOf(block)}. Release it first, or leave these numbers out.`;
    return { verdict: 'reserved', issue: { ...at, code: 'reserved', message } };
  }
  const message = `Overlaps ${shown}${others}, ${holderOf(block)}. Leave these numbers out of the row.`;
  return { verdict: 'overlap', issue: { ...at, code: 'overlap', message } };
}

function isKept({ state }: StandingBlock): boolean {
  return state === 'reserved' || state === 'quarantined';
}

function holderOf({ state, tenant }: StandingBlock): string {
  if (tenant) return `held by ${tenant.name}`;
  return state === 'quarantined' ? 'in quarantine' : state;
}

function differenceOf(planned: PlannedBlock, block: StandingBlock, saysMedia: boolean): string | undefined {
  if (planned.tenant && planned.tenant.id !== block.tenant?.id) {
    return `The row names ${planned.tenant.name}: assign it on the page of the block.`;
  }
  if (saysMedia && planned.media !== block.media) {
    return `The row says ${planned.media}, the block has ${block.media}: change it on the page of the block.`;
  }
  return undefined;
}
