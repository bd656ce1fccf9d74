import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, expect, it } from 'vitest';
import { getStorage } from './storage';
import { sweepBatchesAtStart } from './sweep-batches';

const dataFolder = mkdtempSync(join(tmpdir(), 'tenantry-batches-'));
process.env.TENANTRY_DATA_DIR = dataFolder;
process.env.DATABASE_URL = '';

afterAll(async () => {
  await (await getStorage()).close();
  rmSync(dataFolder, { recursive: true });
});

async function givenBatch(): Promise<string> {
  const { records } = await getStorage();
  const batch = randomUUID();
  const writer = await records.create(batch);
  await writer.append([{ key: 'a', line: '["a"]' }]);
  await writer.finish();
  return batch;
}

/** The command line may take the lock again as soon as the starting server has freed it. */
it('The start of a server takes away what was staged before it, and leaves what came since', async () => {
  const before = await givenBatch();
  await sleep(20);
  const startedAt = Date.now();
  await sleep(20);
  const since = await givenBatch();
  await sweepBatchesAtStart(startedAt);
  const left = (await (await getStorage()).records.listBatches()).map(({ batch }) => batch);
  expect(left).toContain(since);
  expect(left).not.toContain(before);
});
