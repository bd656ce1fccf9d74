import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { administrator, expect, test } from './fixtures/test';

const page = fileURLToPath(new URL('../docs/interfaces/people-and-templates.md', import.meta.url));

test('every call in docs/interfaces/people-and-templates.md does what stands there', async ({ server }) => {
  const blocks = [...(await readFile(page, 'utf8')).matchAll(/^```sh\n(.*?)^```/gms)].map(([, code]) => code);
  expect(blocks.length).toBeGreaterThan(4);
  const { stdout, stderr } = await promisify(execFile)(
    'bash',
    ['-euo', 'pipefail', '-c', blocks.join('\n')],
    {
      env: {
        ...process.env,
        BASE: server.address,
        EMAIL: administrator.email,
        PASSWORD: administrator.password,
      },
    },
  );
  expect(stderr).toBe('');
  const lines = stdout.split('\n');
  for (const said of [
    administrator.email,
    'read-only-key',
    'inactive',
    'sent',
    'revoked',
    expect.stringContaining(`${server.address}/activate?token=`),
  ])
    expect(lines).toContainEqual(said);
});
