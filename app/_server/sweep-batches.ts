import { sweepRecords } from '@/lib/records/sweep-records';
import { getStorage } from './storage';

const minute = 60_000;
/** Longer than an import waits between reading its records and being applied. */
const longestGap = 6 * 60 * minute;

/**
 * At start nothing is under way on SQLite, which one server uses at a time: what nothing refers to was left by the last
 * one. On PostgreSQL others may be in the middle of something.
 */
export async function sweepBatchesAtStart(): Promise<void> {
  const storage = await getStorage();
  await sweepRecords(storage, { idleSince: ago(storage.engine === 'sqlite' ? 0 : 15 * minute) });
}

export async function sweepBatches(): Promise<void> {
  await sweepRecords(await getStorage(), { idleSince: ago(longestGap) });
}

function ago(milliseconds: number): string {
  return new Date(Date.now() - milliseconds).toISOString();
}
