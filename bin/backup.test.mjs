import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
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

test('the records that the copy refers to travel with it, and no others', () => {
  const [list, history, loose] = ['list', 'history', 'loose'].map(
    (_, at) => `00000000-0000-4000-8000-00000000000${at}`,
  );
  running.exec(`create table calling_lists (batch text); alter table tenants add history_batch text;
    insert into calling_lists values ('${list}'); update tenants set history_batch = '${history}'`);
  mkdirSync(join(folder, 'records'));
  for (const batch of [list, history, loose])
    writeFileSync(join(folder, 'records', `${batch}.sqlite`), `records of ${batch}`);
  writeFileSync(join(folder, 'records', `${loose}.writing`), 'half');
  const target = join(folder, 'with-records.sqlite');
  expect(backUp(target).status).toBe(0);
  expect(readdirSync(`${target}.records`).toSorted()).toEqual(
    [`${list}.sqlite`, `${history}.sqlite`].toSorted(),
  );
  rmSync(join(folder, 'records', `${list}.sqlite`));
  expect(readFileSync(join(`${target}.records`, `${list}.sqlite`), 'utf8')).toBe(`records of ${list}`);
  expect(backUp(join(folder, 'lacking.sqlite'))).toMatchObject({
    status: 1,
    said: expect.stringContaining('are not there'),
  });
});

test('without a name it says which one to give', () => {
  expect(backUp()).toMatchObject({ status: 1, said: expect.stringContaining('npm run backup -- /') });
});
