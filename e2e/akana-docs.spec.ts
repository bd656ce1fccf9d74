import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { administrator, expect, test } from './fixtures/test';

const page = fileURLToPath(new URL('../docs/interfaces/akana.md', import.meta.url));

test('every call in docs/interfaces/akana.md does what stands there', async ({ server }, testInfo) => {
  const blocks = [...(await readFile(page, 'utf8')).matchAll(/^```sh\n(.*?)^```/gms)].map(([, code]) => code);
  const folder = testInfo.outputPath('calls');
  await mkdir(folder, { recursive: true });
  const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', blocks.join('\n')], {
    cwd: folder,
    env: {
      ...process.env,
      BASE: server.address,
      EMAIL: administrator.email,
      PASSWORD: administrator.password,
    },
  });
  const statuses = [...stdout.matchAll(/HTTP\/1[.]1 (\d+)/g)].map(([, status]) => status);
  expect(
    statuses.filter((status) => status !== '100'),
    stdout,
  ).toEqual(
    // In the order of the page, block by block
    [
      ['200', '401', '201', '200', '200'],
      ['200', '200', '404', '200', '400', '200', '200', '401'],
      ['200', '200', '400', '200', '200', '415', '415', '401'],
      ['200', '200', '401', '200', '200', '200', '200', '200', '200', '200', '401'],
    ].flat(),
  );
  expect(stdout.split('\n')[0]).toBe('provider_site');
  expect(stdout).toContain('[{"Name":"orders","URL":"https://live.acme.example/orders"}]');
  expect(stdout).toContain('<FedMemberID>acmepaymentscorp</FedMemberID>');
});
