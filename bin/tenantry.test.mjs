import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStorage } from '@/db/open';
import { createBlock } from '@/lib/access-numbers/create-block';
import { createPerson } from '@/lib/accounts/create-person';
import { execute } from '@/lib/command';
import { serverKeyFrom } from '@/lib/server-key';
import { createTenant } from '@/lib/tenants/create-tenant';

const program = fileURLToPath(new URL('tenantry.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'tenantry-command-line-'));
const [source, target] = ['source', 'target'].map((name) => join(folder, name));
const archive = join(folder, 'acme.zip');

beforeAll(async () => {
  await given(source, async (run, storage) => {
    const { id } = await run(createTenant, { name: 'Acme', url: 'acme.example' });
    await run(createBlock, { number: '46855500000', count: 10, tenantId: id });
    const { person } = await run(createPerson, {
      email: 'otto@provider.example',
      name: 'Otto',
      role: 'provider-auditor',
      password: 'nine purple harbours at dusk',
    });
    await storage.transact(({ people }) => people.save({ ...person, mustChangePassword: false }));
  });
  await given(target, async (run) => {
    const { id } = await run(createTenant, { name: 'Holder' });
    await run(createBlock, { number: '46855500005', count: 5, tenantId: id });
    await run(createTenant, { name: 'Other' });
  });
  await tenantry(source, 'export', 'acme.example', '-o', archive);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('export', () => {
  test('writes the archive of a tenant, by url or id, and says what it is as JSON', async () => {
    const file = join(folder, 'again.zip');
    const { code, json } = await asJson(source, 'export', 'ACME.example', '-o', file);
    expect(code).toBe(0);
    expect(json).toMatchObject({ file, bytes: expect.any(Number), tenant: { url: 'acme.example' } });
    expect(json.manifest.format).toBe('tenantry.tenant');
    expect(readFileSync(file)).toEqual(readFileSync(archive));
    const piped = await tenantry(source, 'export', json.tenant.id, '-o', '-');
    expect(piped.bytes).toEqual(readFileSync(archive));
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('keeps a file that is there, and says how to replace it', async () => {
    const { code, stderr } = await tenantry(source, 'export', 'acme.example', '-o', archive);
    expect([code, stderr]).toEqual([1, expect.stringContaining('--force')]);
  });

  test('ends with 5 for an unknown tenant, and with 1 for somebody who may not', async () => {
    expect(await tenantry(source, 'export', 'nobody.example')).toMatchObject({ code: 5, stdout: '' });
    const mayNot = await tenantry(source, 'import', archive, '--as', 'otto@provider.example');
    expect([mayNot.code, mayNot.stderr]).toEqual([1, expect.stringContaining('role')]);
    expect((await tenantry(source, 'plan', archive, '--as', 'x@provider.example')).code).toBe(5);
  });
});

test('inspect says what an archive holds, without a database', async () => {
  const nowhere = join(folder, 'nowhere');
  const { code, json } = await asJson(nowhere, 'inspect', archive);
  expect(code).toBe(0);
  expect(json).toMatchObject({
    tenant: { name: 'Acme' },
    accessNumbers: [{ number: '46855500000', count: 10 }],
  });
  expect((await tenantry(nowhere, 'inspect', archive)).stdout).toContain('10 numbers in 1 block');
  expect(existsSync(join(nowhere, 'tenantry.sqlite'))).toBe(false);
  expect((await tenantry(nowhere, 'plan', archive)).code).toBe(5);
});

test('a file that is no archive ends with 1, and one that is not there with 5', async () => {
  const file = join(folder, 'no.zip');
  writeFileSync(file, 'PK, but no more than that');
  const { code, json } = await asJson(source, 'inspect', file);
  expect([code, json.error.message]).toEqual([1, expect.any(String)]);
  expect((await tenantry(source, 'inspect', join(folder, 'absent.zip'))).code).toBe(5);
});

describe('plan and import', () => {
  const key = 'access-number:46855500000+10';

  test('an undecided conflict ends with 3, in plan and import, and nothing is left', async () => {
    const planned = await asJson(target, 'plan', archive);
    expect([planned.code, planned.json.applicable]).toEqual([3, false]);
    const item = planned.json.items.find((each) => each.key === key);
    expect(item).toMatchObject({ conflict: 'access-number-held', holder: { name: 'Holder' } });
    const imported = await tenantry(target, 'import', archive);
    expect(imported.code).toBe(3);
    expect(imported.stdout).toContain(`--choice '${key}=`);
    expect(await everything(target)).toEqual({ imports: 0, tenants: 2, spool: [], records: [] });
  });

  test('a choice of something that is not in the plan is refused by name', async () => {
    const { code, stderr } = await tenantry(target, 'plan', archive, '--choice', 'access-number:1+1=skip');
    expect([code, stderr]).toEqual([1, expect.stringContaining('access-number:1+1')]);
  });

  test('another digest than that of the plan ends with 3', async () => {
    const choice = ['--choice', `${key}=skip`, '--plan-digest', 'f'.repeat(64)];
    expect((await tenantry(target, 'import', archive, ...choice)).code).toBe(3);
    expect(await everything(target)).toMatchObject({ imports: 0, tenants: 2 });
  });

  test('decided, it is imported as it was planned, once', async () => {
    const decided = ['--all', 'access-number-held=free-parts', '--status', 'inactive'];
    const { json: plan } = await asJson(target, 'plan', archive, ...decided);
    expect(plan.applicable).toBe(true);
    const { code, json } = await asJson(target, 'import', archive, ...decided, '--plan-digest', plan.digest);
    expect([code, json.state, json.tenant.name]).toEqual([0, 'applied', 'Acme']);
    expect(json.plan.items.map((item) => item.key)).toEqual(plan.items.map((item) => item.key));
    expect(await everything(target)).toMatchObject({ imports: 1, tenants: 3 });
    const again = await tenantry(target, 'import', archive);
    expect([again.code, again.stderr + again.stdout]).toEqual([3, expect.stringContaining('GUID')]);
  });
});

test('wrong usage ends with 2 and the usage; help ends with 0', async () => {
  for (const args of [
    [],
    ['frobnicate'],
    ['export'],
    ['plan', archive, '--lock-timeout', '3'],
    ['export', 'a', 'b'],
  ])
    expect(await tenantry(source, ...args)).toMatchObject({ code: 2, stdout: '' });
  const help = await tenantry(source, '--help');
  expect([help.code, help.stdout]).toEqual([0, expect.stringContaining('tenantry import <file>')]);
});

test('interrupted while it waits for its turn, it ends with 130 and leaves nothing', async () => {
  const storage = await openStorage({ dataFolder: source });
  await storage.transact((stores) => stores.locks.save(lockOfSomebodyElse()));
  const other = join(folder, 'other.zip');
  await tenantry(target, 'export', 'other', '-o', other);
  const child = spawn(process.execPath, [program, 'import', other], {
    env: settings(source),
    stdio: 'ignore',
  });
  const isWaiting = async () =>
    (await storage.read.imports.list({}, { limit: 1 })).items[0]?.state === 'applying';
  while (!(await isWaiting())) await new Promise((resolve) => setTimeout(resolve, 50));
  child.kill('SIGINT');
  expect(await once(child, 'exit')).toEqual([130, null]);
  await storage.close();
  expect(await everything(source)).toEqual({ imports: 0, tenants: 1, spool: [], records: [] });
  const busy = await tenantry(source, 'import', other, '--lock-timeout', '0');
  expect([busy.code, busy.stderr]).toEqual([4, expect.stringContaining('Somebody Else')]);
});

function lockOfSomebodyElse() {
  const now = new Date();
  const at = now.toISOString();
  return {
    name: 'tenant-import',
    holderId: 'somebody-else',
    holderTitle: 'Import Nordic',
    holderName: 'Somebody Else',
    run: 'ANOTHER-RUN',
    acquiredAt: at,
    heartbeatAt: at,
    expiresAt: new Date(now.getTime() + 60_000).toISOString(),
  };
}

async function given(dataFolder, work) {
  const storage = await openStorage({ dataFolder });
  const context = {
    actor: { kind: 'system' },
    door: 'system',
    ip: '',
    userAgent: '',
    requestId: '',
    storage,
    now: () => new Date().toISOString(),
    newId: () => crypto.randomUUID(),
    newSecret: () => 'secret',
    run: 'TEST-RUN',
    serverKey: serverKeyFrom(Buffer.alloc(32, 1)),
  };
  await work((command, input) => execute(context, command, input), storage);
  await storage.close();
}

async function everything(dataFolder) {
  const storage = await openStorage({ dataFolder });
  const { items: imports } = await storage.read.imports.list({}, { limit: 10 });
  const tenants = await storage.read.tenants.count({});
  await storage.close();
  const [spool, records] = ['work', 'records'].map((name) => filesIn(join(dataFolder, name)));
  return { imports: imports.length, tenants, spool, records };
}

function filesIn(path) {
  return existsSync(path) ? readdirSync(path) : [];
}

function settings(dataFolder) {
  return { ...process.env, DATABASE_URL: '', TENANTRY_DATA_DIR: dataFolder, NODE_ENV: '' };
}

function tenantry(dataFolder, ...args) {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [program, ...args],
      { env: settings(dataFolder), encoding: 'buffer', cwd: folder, maxBuffer: 2 ** 26 },
      (error, bytes, stderr) =>
        resolve({ code: error?.code ?? 0, bytes, stdout: bytes.toString(), stderr: stderr.toString() }),
    );
  });
}

async function asJson(dataFolder, ...args) {
  const { code, stdout } = await tenantry(dataFolder, ...args, '--json');
  return { code, json: JSON.parse(stdout) };
}
