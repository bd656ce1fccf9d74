import type { Stores } from '../stores';
import { deriveUrl, nameKey } from './keys';

const longestName = 120;

/** The first of these names that no tenant outside the bin has, cut to its length. There has to be a free one. */
export function findFreeName(
  { tenants }: Pick<Stores, 'tenants'>,
  wanted: Iterable<string>,
): Promise<string> {
  return firstFree(
    wanted,
    async (name) => (await tenants.findHolders({ nameKey: nameKey(name) })).length === 0,
  );
}

/** The same of urls. */
export function findFreeUrl({ tenants }: Pick<Stores, 'tenants'>, wanted: Iterable<string>): Promise<string> {
  return firstFree(wanted, async (url) => (await tenants.findHolders({ url })).length === 0);
}

/** “x”, “x-2”, “x-3” and so on, from a name of which something else may stand in. */
export function* urlsFrom(name: string, instead: string): Generator<string> {
  yield* countedFrom(deriveUrl(name) || instead, '-');
}

/** “x”, “x 2”, “x 3” and so on. */
export function* countedFrom(wanted: string, joint: string): Generator<string> {
  yield wanted;
  for (let count = 2; ; count += 1) yield `${wanted}${joint}${count}`;
}

async function firstFree(
  wanted: Iterable<string>,
  isFree: (candidate: string) => Promise<boolean>,
): Promise<string> {
  for (const candidate of wanted) {
    if (await isFree(fit(candidate))) return fit(candidate);
  }
  throw new Error('There is no end of candidates.');
}

/** Cut in the middle, so that what tells it apart stays at its end. */
function fit(text: string): string {
  const characters = [...text];
  if (characters.length <= longestName) return text;
  const half = Math.floor((longestName - 1) / 2);
  return `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`;
}
