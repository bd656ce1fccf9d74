import type { Changed } from '@/lib/access-numbers/change-numbers';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import { joinAddress, readIfMatch, readOptionalObject } from './read-request';

/** What was chosen of one block is one block afterwards. */
export function onlyBlock({ blocks: [block] }: Changed): AccessNumberBlock {
  if (!block) throw new Error('A change of one block answered none.');
  return block;
}

/** The input of a change of one block, or of the part of it that the body names. */
export async function readChangeOf(id: string, request: Request): Promise<Record<string, unknown>> {
  const body = await readOptionalObject(request);
  return joinAddress(body, { ids: [id], expectedVersion: readIfMatch(request) });
}
