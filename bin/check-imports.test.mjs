import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const program = new URL('check-imports.mjs', import.meta.url).pathname;
const folders = [];

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

function check(files) {
  const folder = mkdtempSync(join(tmpdir(), 'tenantry-imports-'));
  folders.push(folder);
  for (const [path, text] of Object.entries({ 'tsconfig.json': '{}', ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, folder], { encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

const store = {
  'db/stores/tenants.ts':
    "import type { Tenant } from '../../lib/tenants/model';\nexport const first: Tenant[] = [];\n",
};
const model = { 'lib/tenants/model.ts': 'export interface Tenant {\n  id: string;\n}\n' };

test('storage may know the rules', () => {
  expect(check({ ...store, ...model })).toEqual({ status: 0, said: '2 modules read, 0 forbidden imports\n' });
});

test('rules that know storage are refused, with the reason', () => {
  const { status, said } = check({
    ...store,
    ...model,
    'lib/tenants/list.ts': "export { first } from '../../db/stores/tenants';\n",
  });
  expect(status).toBe(1);
  expect(said).toMatch(/lib\/tenants\/list\.ts → db\/stores\/tenants\.ts\n {2}lib-knows-nobody: lib is what/);
});

test('a type is an import too', () => {
  const { status, said } = check({
    ...model,
    'components/list.ts': "import type { A } from '../app/a';\nexport type B = A;\n",
    'app/a.ts': 'export type A = 1;\n',
  });
  expect(status).toBe(1);
  expect(said).toContain('components-see-no-data');
});

test('a checker that reads nothing does not pass', () => {
  expect(check({}).status).toBe(1);
});
