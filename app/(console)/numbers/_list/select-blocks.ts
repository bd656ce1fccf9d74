import { filterOf, readAddress } from '@/components/access-numbers/list/list-address';
import { countOf } from '@/components/ui/format-count';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import { getBlockById, listBlocks } from '@/lib/access-numbers/read-blocks';
import { mostAtOnce } from '@/lib/bulk-item';
import type { Context } from '@/lib/context';
import { Problem } from '@/lib/problem';
import { ask } from '@/lib/query';
import type { PostedSelection } from '../../_list/bulk-action';

/** What is meant: blocks by id, or all that the filter matches, as long as there are as many as the person saw. */
export async function selectBlocks(context: Context, selection: PostedSelection): Promise<SelectedBlocks> {
  if ('ids' in selection) {
    const ids = [...new Set(selection.ids)];
    if (ids.length > mostAtOnce) throw tooMany(ids.length);
    return { ids, blocks: await findAll(context, ids) };
  }
  const { expected } = selection;
  if (expected > mostAtOnce) throw tooMany(expected);
  const filter = filterOf(readAddress(selection.filter).view);
  const blocks: AccessNumberBlock[] = [];
  let after: string | undefined;
  do {
    const page = await ask(context, listBlocks, { ...filter, limit: 200, after });
    blocks.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined && blocks.length <= expected);
  if (blocks.length !== expected) throw countChanged(expected);
  return { ids: blocks.map(({ id }) => id), blocks };
}

export interface SelectedBlocks {
  ids: string[];
  /** Without those that are gone. */
  blocks: AccessNumberBlock[];
}

async function findAll(context: Context, ids: readonly string[]): Promise<AccessNumberBlock[]> {
  const blocks: AccessNumberBlock[] = [];
  for (const id of ids) {
    try {
      blocks.push(await ask(context, getBlockById, { id }));
    } catch (error) {
      if (!(error instanceof Problem) || error.kind !== 'not-found') throw error;
    }
  }
  return blocks;
}

function tooMany(blocks: number): Problem {
  return new Problem({
    kind: 'too-large',
    code: 'too-many-at-once',
    message: `${countOf(blocks, 'block')} are more than can be changed at once. At most ${mostAtOnce}: narrow the filter.`,
  });
}

function countChanged(expected: number): Problem {
  return new Problem({
    kind: 'stale',
    code: 'count-changed',
    message: `Nothing was changed: ${countOf(expected, 'block')} matched when you chose them, and not as many match now. Look at the list and choose again.`,
  });
}
