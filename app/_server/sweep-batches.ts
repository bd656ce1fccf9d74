import { sweepRecords } from '@/lib/records/sweep-records';
import { getStorage } from './storage';

/** Longer than an import reads on after the first of its batches is finished. */
const longestGap = 6 * 60 * 60_000;

/**
 * On SQLite, which one server uses at a time, what was finished before `locksFreedAt` (milliseconds) and nothing refers
 * to was left by the last one; a command line that is importing has lost its turn with the lock, and writes no reference.
 * On PostgreSQL others may be in the middle of something, so it goes as later.
 */
export async function sweepBatchesAtStart(locksFreedAt: number): Promise<void> {
  const storage = await getStorage();
  if (storage.engine === 'sqlite') await sweepRecords(storage, { idleSince: instant(locksFreedAt) });
  else await sweepBatches();
}

export async function sweepBatches(): Promise<void> {
  await sweepRecords(await getStorage(), { idleSince: instant(Date.now() - longestGap) });
}

function instant(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
