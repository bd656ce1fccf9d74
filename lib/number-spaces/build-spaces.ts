import type { Context } from '../context';

/** The setting that says that trees and history cover everything that is held; the value is their version. */
const builtKey = 'number-spaces.built';
const version = 1;

const tenantsAtOnce = 2000;

/**
 * Makes the trees and the history of a database that had numbers before it had these. Each step is a transaction of
 * its own and right by itself, so that a stop in the middle leaves work to do and nothing wrong.
 */
export async function buildNumberSpaces({ storage }: Pick<Context, 'storage'>): Promise<void> {
  if ((await storage.read.settings.find(builtKey)) === version) return;
  for (const { space, length } of await storage.read.numberDecades.listTrees())
    await storage.transact((stores) => stores.numberDecades.rebuild(space, length));
  for (let after: string | null = ''; after !== null; ) {
    const from: string = after;
    after = await storage.transact((stores) => stores.numberOwnerships.backfill(from, tenantsAtOnce));
  }
  await storage.transact((stores) => stores.settings.save(builtKey, version));
}
