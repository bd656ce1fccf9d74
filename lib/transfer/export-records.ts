import { createHash } from 'node:crypto';
import { setImmediate as turnOfOthers } from 'node:timers/promises';
import type { CallingList } from '../calling-lists/model';
import type { RecordReader } from '../records/store';

/** What one read may take; records of a kilobyte and of a hundred bytes fill the same memory. */
const bytesAtOnce = 256 * 1024;
const recordsAtOnce = 2000;

/**
 * The records of a list as they stand in an archive. Lines are joined as they were written, never made anew. Throws a
 * defect at the end when they are not what the list says of them, so that no archive leaves whole that is not.
 */
export async function* exportRecords(
  reader: RecordReader,
  list: Pick<CallingList, 'id' | 'records' | 'bytes' | 'sha256'>,
): AsyncGenerator<Uint8Array> {
  const ofOne = list.bytes / Math.max(list.records, 1);
  const limit = Math.min(recordsAtOnce, Math.max(1, Math.floor(bytesAtOnce / Math.max(ofOne, 1))));
  const hash = createHash('sha256');
  let after = 0;
  for (;;) {
    const page = await reader.list({ after, limit });
    const last = page.at(-1);
    if (!last) break;
    const chunk = Buffer.from(`${page.map(({ line }) => line).join('\n')}\n`);
    hash.update(chunk);
    yield chunk;
    after = last.position;
    if (page.length < limit) break;
    await turnOfOthers();
  }
  if (after !== list.records || hash.digest('hex') !== list.sha256)
    throw new Error(`The records of calling list ${list.id} are not those that were written.`);
}
