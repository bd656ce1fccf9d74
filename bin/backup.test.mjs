import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, expect, test } from 'vitest';

const program = new URL('backup.mjs', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'tenantry-backup-'));
let running;

beforeAll(() => {
  running = new Database(join(folder, 'tenantry.sqlite'));
  running.pragma('journal_mode = WAL');
  running.exec("create table tenants (name text); insert into tenants values ('Greene Services')");
});

afterAll(() => {
  running.close();
  rmSync(folder, { recursive: true });
});

function backUp(...args) {
  const env = { ...process.env, TENANTRY_DATA_DIR: folder };
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
    env,
    encoding: 'utf8',
  });
  return { status, said: stdout + stderr };
}

test('a backup holds what was committed, also what only stands in the log of a running server', () => {
  const target = join(folder, 'copy.sqlite');
  expect(backUp(target)).toEqual({
    status: 0,
    said: `Backup of ${join(folder, 'tenantry.sqlite')} is in ${target}\n`,
  });
  const copy = new Database(target, { readonly: true });
  expect(copy.prepare('select name from tenants').pluck().all()).toEqual(['Greene Services']);
  copy.close();
});

test('what a killed backup left is never taken for one', () => {
  const target = join(folder, 'again.sqlite');
  writeFileSync(`${target}.part`, 'half');
  expect(backUp(target).status).toBe(0);
  expect(existsSync(`${target}.part`)).toBe(false);
});

test('an older backup is not overwritten', () => {
  const target = join(folder, 'kept.sqlite');
  writeFileSync(target, 'yesterday');
  expect(backUp(target)).toMatchObject({ status: 1, said: expect.stringContaining('exists already') });
});

test('without a name it says which one to give', () => {
  expect(backUp()).toMatchObject({ status: 1, said: expect.stringContaining('npm run backup -- /') });
});
