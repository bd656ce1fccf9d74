import type { RecordStorage, RecordWriter, StoredRecord } from '../records/store';

/** Batches that one reading fills. Without a storage it only counts. */
export interface Staging {
  /** The records are put into a batch as they come; its name, or null where nothing is staged. */
  fill(records: AsyncIterable<readonly Pick<StoredRecord, 'key' | 'line'>[]>): Promise<string | null>;
  /** Leaves nothing of any of them. */
  abandon(): Promise<void>;
}

export function stagingIn(storage: RecordStorage | undefined, newId: () => string): Staging {
  const finished: string[] = [];
  let writer: RecordWriter | undefined;
  return {
    async fill(records) {
      if (!storage) {
        for await (const _ of records);
        return null;
      }
      const batch = newId();
      writer = await storage.create(batch);
      for await (const some of records) await writer.append(some);
      await writer.finish();
      writer = undefined;
      finished.push(batch);
      return batch;
    },
    async abandon() {
      await writer?.abandon();
      writer = undefined;
      for (const batch of finished.splice(0)) await storage?.remove(batch);
    },
  };
}
