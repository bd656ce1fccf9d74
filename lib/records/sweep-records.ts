import type { Storage } from '../stores';

interface Swept {
  /** Batches that were written to later than this are left, since what refers to them may be about to be saved. */
  idleSince: string;
}

/**
 * Removes batches that nothing refers to: of lists that were deleted or replaced, of tenants that were purged, and of
 * work that was never finished. What a living process writes to is left. Answers how many were removed.
 */
export async function sweepRecords(
  { records, read }: Pick<Storage, 'records' | 'read'>,
  { idleSince }: Swept,
): Promise<number> {
  const idle = (await records.listBatches())
    .filter(({ touchedAt, isBeingWritten }) => !isBeingWritten && touchedAt <= idleSince)
    .map(({ batch }) => batch);
  const referred = new Set(await read.callingLists.listReferredBatches(idle));
  const loose = idle.filter((batch) => !referred.has(batch));
  for (const batch of loose) await records.remove(batch);
  return loose.length;
}
