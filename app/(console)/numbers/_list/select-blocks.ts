import { filterOf, readAddress } from '@/components/access-numbers/list/list-address';
import { type BlockSelection, readChosen } from '@/lib/access-numbers/choose-blocks';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import type { Context } from '@/lib/context';
import type { PostedSelection } from '../../_list/bulk-action';

export interface SelectedBlocks {
  ids: string[];
  /** Without those that are gone. */
  blocks: AccessNumberBlock[];
}

/** What was posted, as the inventory filters. */
export function readSelection(selection: PostedSelection): BlockSelection {
  if ('ids' in selection) return selection;
  return { filter: filterOf(readAddress(selection.filter).view), expected: selection.expected };
}

/** What is meant, whole: for few blocks. */
export async function selectBlocks(context: Context, selection: PostedSelection): Promise<SelectedBlocks> {
  const blocks: AccessNumberBlock[] = [];
  for await (const page of readChosen(context, readSelection(selection))) blocks.push(...page);
  const ids = 'ids' in selection ? [...new Set(selection.ids)] : blocks.map(({ id }) => id);
  return { ids, blocks };
}
