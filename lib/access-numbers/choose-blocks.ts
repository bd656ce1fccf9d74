import { mostInJob } from '../bulk-item';
import type { Context } from '../context';
import { readStores } from '../partners/view-stores';
import { Problem } from '../problem';
import { ask } from '../query';
import { labelOf } from './block';
import type { AccessNumberBlock, BlockFilter } from './model';
import { listBlocks } from './read-blocks';

/** Either blocks by id, or all that a filter matches, as long as there are as many as the person saw. */
export type BlockSelection = { ids: string[] } | { filter: BlockFilter; expected: number };

/**
 * How many blocks are meant. Throws `too-large` beyond what a job takes, and `stale` when the filter matches another
 * number of blocks than expected.
 */
export async function countChosen(context: Context, selection: BlockSelection): Promise<number> {
  const many = 'ids' in selection ? new Set(selection.ids).size : selection.expected;
  if (many > mostInJob) throw tooMany(many);
  if ('ids' in selection) return many;
  const { total = 0 } = await ask(context, listBlocks, { ...selection.filter, limit: 1, count: true });
  if (total !== many) throw countChanged(many);
  return many;
}

/** The blocks that are meant, page by page; those that are gone are left out. */
export async function* readChosen(
  context: Context,
  selection: BlockSelection,
): AsyncGenerator<AccessNumberBlock[]> {
  if ('ids' in selection) {
    const ids = [...new Set(selection.ids)];
    const { accessNumbers } = await readStores(context);
    for (let at = 0; at < ids.length; at += 200)
      yield await accessNumbers.findMany(ids.slice(at, at + 200), context.now());
    return;
  }
  const { filter, expected } = selection;
  let [after, found] = [undefined as string | undefined, 0];
  do {
    const page = await ask(context, listBlocks, { ...filter, limit: 200, after });
    found += page.items.length;
    yield page.items;
    after = page.next ?? undefined;
  } while (after !== undefined && found <= expected);
  if (found !== expected) throw countChanged(expected);
}

/** The same by id and name only, for work that changes them one after the other. */
export async function chooseBlocks(
  context: Context,
  selection: BlockSelection,
): Promise<{ id: string; name: string }[]> {
  const names = new Map<string, string>();
  for await (const blocks of readChosen(context, selection))
    for (const block of blocks) names.set(block.id, labelOf(block));
  const ids = 'ids' in selection ? [...new Set(selection.ids)] : [...names.keys()];
  return ids.map((id) => ({ id, name: names.get(id) ?? id }));
}

function tooMany(blocks: number): Problem {
  return new Problem({
    kind: 'too-large',
    code: 'too-many-at-once',
    message: `${blocks} blocks are more than one job changes. At most ${mostInJob}: narrow the filter.`,
  });
}

function countChanged(expected: number): Problem {
  return new Problem({
    kind: 'stale',
    code: 'count-changed',
    message: `Nothing was changed: ${expected} blocks matched when you chose them, and not as many match now. Look at the list and choose again.`,
  });
}
