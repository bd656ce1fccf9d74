import { execFile } from 'node:child_process';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { openSession } from './fixtures/sign-in';
import { administrator, expect, test } from './fixtures/test';

const page = fileURLToPath(new URL('../docs/interfaces/bright-pattern.md', import.meta.url));

test('every call in docs/interfaces/bright-pattern.md does what stands there', async ({
  server,
  request,
  templateFiles,
}, testInfo) => {
  const blocks = [...(await readFile(page, 'utf8')).matchAll(/^```sh\n(.*?)^```/gms)].map(([, code]) => code);
  const folder = testInfo.outputPath('calls');
  await mkdir(folder, { recursive: true });
  const token = await openSession(request, administrator);
  const made = await request.post('/api/v1/api-keys', {
    headers: { authorization: `Bearer ${token}` },
    data: { name: 'The page' },
  });
  const { key } = (await made.json()) as { key: string };
  const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', blocks.join('\n')], {
    cwd: folder,
    env: {
      ...process.env,
      BASE: server.address,
      CLIENT_ID: administrator.email,
      API_KEY: key,
      TEMPLATE_URL: templateFiles.offer(() => readFile(join(folder, 'template.zip'))),
    },
  });
  const statuses = [...stdout.matchAll(/HTTP\/1[.]1 (\d+)/g)].map(([, status]) => status);
  expect(
    statuses.filter((status) => status !== '100'),
    stdout,
  ).toEqual(
    // In the order of the page, block by block
    [
      ['200', '200', '204', '204', '200', '200'],
      ['200', '409', '400', '200', '200', '200'],
      ['204', '200', '200', '200', '200'],
    ].flat(),
  );
  expect(stdout).toContain('numberMap.5559999');
  const own = stdout.slice(stdout.lastIndexOf('[\n'));
  const numbers = JSON.parse(own) as { number: string }[];
  expect(numbers.map(({ number }) => number)).toEqual(
    Array.from({ length: 10 }, (_, at) => String(6505550100 + at)),
  );
});
