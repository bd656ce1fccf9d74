import { expect } from 'vitest';
import type { Problem } from '../problem';
import type { Storage } from '../stores';

/** The directory numbers of a draft. */
export const numbersOf = (directoryNumbers: string) => ({ directoryNumbers: [{ directoryNumbers }] });

/** What was refused. */
export function problemOf(promise: Promise<unknown>): Promise<Problem> {
  return promise.then(
    () => expect.fail('nothing was refused'),
    (error: Problem) => error,
  );
}

/** Holds every tree against the ranges it is made of. */
export async function expectTreesRight({ storage }: { storage: Storage }): Promise<void> {
  const { numberDecades } = storage.read;
  for (const { space, length } of await numberDecades.listTrees())
    expect(await numberDecades.findDifferences(space, length), `${space} ${length}`).toEqual([]);
}
