import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { refuseOldNode } from './node-version.mjs';
import { readSettings, settingNames } from './settings.mjs';
import { describeFailure } from './start-failure.mjs';

const folder = mkdtempSync(join(tmpdir(), 'tenantry-settings-'));
const file = join(folder, 'a-file');
writeFileSync(file, '');

afterAll(() => rmSync(folder, { recursive: true }));

const read = (env) => readSettings(env, folder);

test('without settings it listens on loopback, port 3000, and keeps its data beside the code', () => {
  expect(read({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    dataDir: join(folder, 'data'),
    publicUrl: undefined,
  });
});

test('an empty setting is one that was not made', () => {
  const empty = Object.fromEntries(settingNames.map((name) => [name, '']));
  expect(read(empty)).toMatchObject({ port: 3000 });
});

test('well-formed settings are taken as they are', () => {
  const settings = read({
    PORT: '0',
    HOST: '::1',
    TENANTRY_DATA_DIR: join(folder, 'deep/er'),
    DATABASE_URL: 'postgresql://u:p@db.example/tenantry?sslmode=require',
    TENANTRY_ADMIN_EMAIL: 'ada@provider.example',
    TENANTRY_ADMIN_PASSWORD: 'long enough to be one',
    TENANTRY_PUBLIC_URL: 'https://console.example/',
    TENANTRY_TRUSTED_PROXY: '10.0.0.1, fd00::/8',
    TENANTRY_SMTP_URL: 'smtp://u%40mail.example:p%2F%3A%40@mail.example:587',
    TENANTRY_MAIL_FROM: 'Nordic Numbers <numbers@mail.example>',
    TENANTRY_TEMPLATE_HOSTS: 'templates.example, 10.0.0.9:8443',
    TENANTRY_WEBHOOK_HOSTS: 'billing.example, 10.0.0.9:8444',
    TENANTRY_MAX_ARCHIVE_BYTES: '2147483648',
  });
  expect(settings).toMatchObject({ port: 0, host: '::1', dataDir: join(folder, 'deep/er') });
  expect(settings.publicUrl.origin).toBe('https://console.example');
});

describe('a wrong setting is refused in one sentence that names it', () => {
  test.each([
    ['PORT', 'eighty'],
    ['PORT', '70000'],
    ['PORT', '-1'],
    ['HOST', 'http://127.0.0.1'],
    ['TENANTRY_DATA_DIR', join(file, 'below')],
    ['TENANTRY_DATA_DIR', '/proc/nowhere'],
    ['DATABASE_URL', 'mysql://root@db/tenantry'],
    ['DATABASE_URL', 'tenantry.sqlite'],
    ['TENANTRY_ADMIN_EMAIL', 'ada'],
    ['TENANTRY_ADMIN_PASSWORD', 'alone'],
    ['TENANTRY_PUBLIC_URL', 'console.example'],
    ['TENANTRY_PUBLIC_URL', 'https://console.example/below'],
    ['TENANTRY_PUBLIC_URL', 'https://user@console.example'],
    ['TENANTRY_TRUSTED_PROXY', 'proxy.example'],
    ['TENANTRY_TRUSTED_PROXY', '10.0.0.0/33'],
    ['TENANTRY_SMTP_URL', 'mail.example'],
    ['TENANTRY_SMTP_URL', 'smtp://user:100%25%ZZ@mail.example'],
    ['TENANTRY_SMTP_URL', 'smtp://mail.example/below'],
    ['TENANTRY_MAIL_FROM', 'Nordic Numbers'],
    ['TENANTRY_MAIL_FROM', 'Nordic <a@b.example>, <c@d.example>'],
    ['TENANTRY_TEMPLATE_HOSTS', 'https://templates.example'],
    ['TENANTRY_WEBHOOK_HOSTS', 'https://billing.example'],
    ['TENANTRY_MAX_ARCHIVE_BYTES', '2 GiB'],
    ['TENANTRY_MAX_INFLATED_BYTES', '0'],
  ])('%s=%s', (name, value) => {
    let sentence = '';
    try {
      read({ [name]: value });
    } catch (error) {
      sentence = describeFailure(error);
    }
    expect(sentence).toContain(name);
    expect(sentence).toMatch(/^[A-Z][^\n]*\.$/);
  });

  test('a password is never repeated', () => {
    expect(() => read({ DATABASE_URL: 'mysql://root:geheim@db/tenantry' })).toThrow(/^(?!.*geheim)/);
  });
});

describe('what stops a start later is explained as well', () => {
  test.each([
    [
      Object.assign(new AggregateError([Object.assign(new Error(), { code: 'ECONNREFUSED' })])),
      'DATABASE_URL',
    ],
    [new Error('x', { cause: Object.assign(new Error(), { code: 'SQLITE_CORRUPT' }) }), 'restore'],
    [Object.assign(new Error(), { code: 'ERR_DLOPEN_FAILED' }), 'npm rebuild'],
  ])('%s', (error, word) => {
    expect(describeFailure(error)).toMatch(new RegExp(`^[^\\n]*${word}[^\\n]*\\.$`));
  });

  test('what nobody foresaw is shown whole', () => {
    expect(describeFailure(new Error('odd'))).toMatch(/could not start: Error: odd\n +at /);
  });
});

test.each(['18.20.0', '20.19.9'])('Node.js %s is refused', (version) => {
  expect(() => refuseOldNode(version)).toThrow(/install Node\.js 24/);
});

test.each(['20.20.0', '20.21.0', '22.0.0', '24.1.0'])('Node.js %s is not', (version) => {
  expect(() => refuseOldNode(version)).not.toThrow();
});

test('the README explains every setting, and no other', () => {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const rows = readme.split('\n').filter((line) => /^\| `[A-Z]/.test(line));
  const explained = rows.flatMap((row) => row.split('|')[1].match(/[A-Z_]{4,}/g));
  expect(explained.sort()).toEqual([...settingNames].sort());
});
