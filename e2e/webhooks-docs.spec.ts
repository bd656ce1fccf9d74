import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { administrator, expect, test } from './fixtures/test';

const page = fileURLToPath(new URL('../docs/interfaces/webhooks.md', import.meta.url));

/** Workers that run at once have receivers at ports of their own. */
const port = String(41_970 + Number(process.env.TEST_PARALLEL_INDEX ?? 0));

test.use({ settings: { TENANTRY_WEBHOOK_HOSTS: `127.0.0.1:${port}` } });

test('every call in docs/interfaces/webhooks.md does what stands there', async ({ server }) => {
  const blocks = [...(await readFile(page, 'utf8')).matchAll(/^```sh\n(.*?)^```/gms)].map(([, code]) => code);
  expect(blocks.length).toBeGreaterThan(5);
  // Node complains of the two together, and a terminal may have set both.
  const { FORCE_COLOR: _force, NO_COLOR: _no, ...environment } = process.env;
  const { stdout, stderr } = await promisify(execFile)(
    'bash',
    ['-euo', 'pipefail', '-c', blocks.join('\n')],
    {
      env: {
        ...environment,
        BASE: server.address,
        EMAIL: administrator.email,
        PASSWORD: administrator.password,
        PORT: port,
      },
    },
  );
  expect(stderr).toBe('');
  expect(stdout.trim().split('\n')).toEqual([
    'waiting',
    'new webhook.test',
    'new tenant.created',
    'new tenant.activated',
    '204',
    'waiting',
    'again tenant.activated',
    '0',
    'whsec_',
    'paused',
    'active',
    '["tenant.created","tenant.deleted"]',
    'tenant.deleted Greene Webhooks',
    '0',
    'tenant.created',
  ]);
});
