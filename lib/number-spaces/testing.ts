import { expect } from 'vitest';
import type { Storage } from '../stores';

/** The directory numbers of a draft. */
export const numbersOf = (directoryNumbers: string) => ({ directoryNumbers: [{ directoryNumbers }] });

/** Holds every tree against the ranges it is made of. */
export async function expectTreesRight({ storage }: { storage: Storage }): Promise<void> {
  const { numberDecades } = storage.read;
  for (const { space, length } of await numberDecades.listTrees())
    expect(await numberDecades.findDifferences(space, length), `${space} ${length}`).toEqual([]);
}
