import { execFileSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { curlCommand } from './curl-command';

/** What a shell would hand to curl. */
function argumentsOf(command: string): string[] {
  const script = `curl() { printf '%s\\0' "$@"; }\n${command}`;
  const env = { ...process.env, TENANTRY_URL: 'http://console', TENANTRY_TOKEN: 'T' };
  return execFileSync('sh', ['-c', script], { env, encoding: 'utf8' }).split('\0').slice(0, -1);
}

it('says what is read', () => {
  expect(argumentsOf(curlCommand({ method: 'GET', path: '/tenants/1?count=true' }))).toEqual([
    '-X',
    'GET',
    'http://console/api/v1/tenants/1?count=true',
    '-H',
    'Authorization: Bearer T',
  ]);
});

it.each(["O'Neill", '$(touch x)', '`touch x`', 'a\\b "c"', 'line\nbreak'])(
  'carries %j through a shell',
  (name) => {
    const sent = argumentsOf(
      curlCommand({ method: 'PATCH', path: '/tenants/1', version: 3, body: { name } }),
    );
    expect(sent).toContain('If-Match: "3"');
    expect(JSON.parse(sent.at(-1) ?? '')).toEqual({ name });
  },
);
