import { rm, stat } from 'node:fs/promises';
import type { APIRequestContext } from '@playwright/test';
import { makeArchive } from '../bench/make-archive.mjs';
import { openSession } from './fixtures/sign-in';
import { administrator, expect, test } from './fixtures/test';

const megabyte = 2 ** 20;
/** What the server may grow by while 500 MB come through it. */
const allowance = 150 * megabyte;

test('an archive of 500 MB is sent by the browser, and the server grows by little', async ({
  signedIn: page,
  request,
}, testInfo) => {
  test.setTimeout(180_000);
  const file = testInfo.outputPath('large.zip');
  const health = await (await request.get('/api/health')).json();
  await makeArchive(file, {
    records: 520_000,
    stored: true,
    at: 500,
    databaseVersion: health.databaseVersion,
  });
  expect((await stat(file)).size).toBeGreaterThan(500 * 10 ** 6);
  const token = await openSession(request, administrator);
  const before = await residentBytes(request, token);

  await page.goto('/import');
  await page.getByLabel('Drop a file here, or choose one:').setInputFiles(file);
  const read = page.getByRole('button', { name: 'Import Moving 500' });
  let most = before;
  await expect
    .poll(
      async () => {
        most = Math.max(most, await residentBytes(request, token));
        return read.isVisible();
      },
      { timeout: 120_000, intervals: [250] },
    )
    .toBe(true);
  expect(most - before).toBeLessThan(allowance);
  await rm(file);
});

async function residentBytes(request: APIRequestContext, token: string): Promise<number> {
  const answer = await request.get('/api/metrics', { headers: { authorization: `Bearer ${token}` } });
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(await answer.text())?.[1]);
}
