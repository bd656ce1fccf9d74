import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { administrator, expect, test } from './fixtures/test';

const page = fileURLToPath(new URL('../docs/interfaces/transfer.md', import.meta.url));

test('every call in docs/interfaces/transfer.md does what stands there', async ({ server }, testInfo) => {
  const blocks = [...(await readFile(page, 'utf8')).matchAll(/^```sh\n(.*?)^```/gms)].map(([, code]) => code);
  expect(blocks.length).toBeGreaterThan(5);
  const { stdout, stderr } = await run(
    blocks.join('\n'),
    {
      BASE: server.address,
      EMAIL: administrator.email,
      PASSWORD: administrator.password,
    },
    testInfo.outputPath('.'),
  );
  expect(stderr).toBe('');
  for (const said of [
    'It moves tonight.',
    'access-number-held',
    '"state": "applied"',
    '"granted"',
    'https://crm.example/api',
    '"movedTo": "https',
  ])
    expect(stdout).toContain(said);
});

/** As a person would, except that the first call that fails ends it. */
async function run(script: string, settings: Record<string, string>, folder: string) {
  await promisify(execFile)('mkdir', ['-p', folder]);
  return promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script], {
    cwd: folder,
    env: { ...process.env, ...settings },
  });
}
