import type { Context } from '../context';

/** In milliseconds: how often an import says that somebody works on it, and when nobody believes it any more. */
const touching = 10_000;
export const silentAfter = 60_000;

/** Keeps saying that the import is worked on, so that nobody takes it for one that a dead server left behind. */
export async function keepTouched<Result>(
  { storage, now }: Context,
  id: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const beat = setInterval(() => {
    storage.transact((stores) => stores.imports.touch(id, now())).catch(() => undefined);
  }, touching);
  beat.unref();
  try {
    return await work();
  } finally {
    clearInterval(beat);
  }
}
