import { read } from '@/app/_server/context';
import type { FreeSearch } from '@/components/number-spaces/free-address';
import type { SpaceChoice } from '@/components/number-spaces/space-form';
import { findFree } from '@/lib/number-spaces/find-free';
import { listNumberHolds } from '@/lib/number-spaces/list-holds';
import type { FreeBlocks } from '@/lib/number-spaces/model';
import { Problem } from '@/lib/problem';
import { chosenSpace, findMap } from '../map/_find-map';
import { errorsOf } from '../map/_read-spaces';

export interface FoundFree {
  space: SpaceChoice;
  /** What was asked, with the space and length that it is about. */
  search: FreeSearch;
  errors: Partial<Record<keyof FreeSearch, string>>;
  /** Undefined until a size has been asked for. */
  free?: FreeBlocks;
}

/** Without a space or a length it is about those that the map would show. */
export async function findFreeBlocks(asked: FreeSearch, spaces: readonly SpaceChoice[]): Promise<FoundFree> {
  const { space, search } = await settle(asked, spaces);
  const { length, size, boundary, prefix } = search;
  if (size === undefined) return { space, search, errors: {} };
  if (length === undefined) {
    const unknown = asked.space !== undefined && asked.space !== space.id;
    const errors = unknown
      ? { space: 'This number space does not exist. Choose one of the list.' }
      : { length: 'Enter how many digits the numbers have.' };
    return { space, search, errors };
  }
  try {
    const free = await read(findFree, {
      space: space.id,
      length,
      size,
      boundary: boundary === undefined || boundary === 'none' ? 1 : boundary,
      prefix,
    });
    return { space, search, errors: {}, free };
  } catch (error) {
    return { space, search, errors: errorsOf(error) };
  }
}

/** Holds of all telephony systems; a place in the list that is gone begins it again. */
export async function readHolds(after: string | undefined) {
  try {
    return await read(listNumberHolds, { limit: 50, after });
  } catch (error) {
    if (error instanceof Problem && after !== undefined) return read(listNumberHolds, { limit: 50 });
    throw error;
  }
}

async function settle(asked: FreeSearch, spaces: readonly SpaceChoice[]) {
  if (asked.space !== undefined && (asked.length !== undefined || asked.first !== undefined)) {
    const space = chosenSpace(spaces, asked.space);
    return { space, search: { ...asked, space: space.id, length: asked.length ?? asked.first?.length } };
  }
  const found = await findMap({ space: asked.space, length: asked.length, prefix: '' }, spaces);
  const length = asked.length ?? (found.kind === 'map' ? found.map.length : undefined);
  return { space: found.space, search: { ...asked, space: found.space.id, length } };
}
