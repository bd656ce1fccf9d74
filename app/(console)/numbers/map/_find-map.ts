import { read } from '@/app/_server/context';
import type { MapPlace } from '@/components/number-spaces/map-address';
import type { SpaceChoice } from '@/components/number-spaces/space-form';
import { accessSpace, type NumberMap } from '@/lib/number-spaces/model';
import { readMap } from '@/lib/number-spaces/read-map';
import { Problem } from '@/lib/problem';

type FoundMap =
  | { kind: 'map'; space: SpaceChoice; map: NumberMap }
  /** Nothing in the space has been given away yet, or in any of them. */
  | { kind: 'empty'; space: SpaceChoice; everywhere?: true }
  /** The address names no place. */
  | { kind: 'refused'; space: SpaceChoice; message: string };

/** The map of a place; without a space that of the first telephony system with numbers, else of the access numbers. */
export async function findMap(place: MapPlace, spaces: readonly SpaceChoice[]): Promise<FoundMap> {
  if (place.space !== undefined) return readOne(place, chosenSpace(spaces, place.space));
  const systems = spaces.filter(({ id }) => id !== accessSpace);
  for (const space of systems) {
    const found = await readOne({ ...place, space: space.id }, space);
    if (found.kind !== 'empty') return found;
  }
  const access = chosenSpace(spaces, accessSpace);
  const found = await readOne({ ...place, space: accessSpace }, access);
  return found.kind === 'empty' ? { kind: 'empty', space: systems[0] ?? access, everywhere: true } : found;
}

/** By id, or a telephony system by its name. One that is unknown keeps what was asked, for the answer to say so. */
export function chosenSpace(spaces: readonly SpaceChoice[], wanted: string): SpaceChoice {
  return spaces.find(({ id, name }) => id === wanted || name === wanted) ?? { id: wanted, name: wanted };
}

async function readOne({ length, prefix }: MapPlace, space: SpaceChoice): Promise<FoundMap> {
  try {
    const map = await read(readMap, { space: space.id, length, prefix });
    return map.lengths.length === 0 ? { kind: 'empty', space } : { kind: 'map', space, map };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { kind: 'refused', space, message: error.issues[0]?.message ?? error.message };
  }
}
