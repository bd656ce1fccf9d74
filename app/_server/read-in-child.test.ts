import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createFirstAdministrator } from '@/lib/accounts/create-first-administrator';
import { execute } from '@/lib/command';
import type { Context } from '@/lib/context';
import { Problem } from '@/lib/problem';
import type { ReadingProgress } from '@/lib/transfer/archive-reader';
import { archiveOf, givenFullTenant } from '@/lib/transfer/archives.testing';
import { archiveFolder } from '@/lib/wire/zip/archives.testing';
import { oddArchives } from '@/lib/wire/zip/hostile-archives.testing';
import { systemContext } from './base-context';
import { readInChild } from './read-in-child';
import { getStorage } from './storage';

const dataFolder = mkdtempSync(join(tmpdir(), 'tenantry-child-'));
process.env.TENANTRY_DATA_DIR = dataFolder;
process.env.DATABASE_URL = '';

const archives = await archiveFolder();
let context: Context;
let file: string;
let tenantId: string;

beforeAll(async () => {
  const system = await systemContext();
  const person = await execute(system, createFirstAdministrator, {
    email: 'ada@provider.example',
    password: 'quiet harbour lamp light',
  });
  if (!person) throw new Error('There is somebody already.');
  const { id: personId, name, email, role } = person;
  const actor = {
    kind: 'person',
    personId,
    name,
    email,
    role,
    tenantId: null,
    access: 'full',
    sessionId: 's',
    mustChangePassword: false,
  } as const;
  context = { ...system, actor };
  ({ id: tenantId } = await givenFullTenant(context, { name: 'Greene Services' }));
  file = await archives.put(await archiveOf(context, tenantId));
});

afterAll(async () => {
  await (await getStorage()).close();
  await archives.remove();
  rmSync(dataFolder, { recursive: true });
});

afterEach(() => {
  delete process.env.TENANTRY_MAX_ARCHIVE_BYTES;
});

const batches = () => readdirSync(join(dataFolder, 'records')).toSorted();

describe('an archive that is read in a process of its own', () => {
  it('is asked for again when it is not there any more', async () => {
    const gone = readInChild(join(dataFolder, 'gone.zip'), { stage: false });
    await expect(gone).rejects.toMatchObject({ kind: 'conflict', code: 'archive-gone' });
  });

  it('answers with its content, and its records are where this process finds them', async () => {
    const progress: ReadingProgress[] = [];
    const content = await readInChild(file, { stage: true, onProgress: (each) => progress.push(each) });
    expect(content.tenant).toMatchObject({ id: tenantId, name: 'Greene Services' });
    const { batch } = content.callingLists.find(({ records }) => records > 0) ?? {};
    const reader = await context.storage.records.open(String(batch));
    expect(await reader.list({ limit: 10 })).toHaveLength(3);
    await reader.close();
    expect(progress[0]).toMatchObject({ totalBytes: expect.any(Number) });
  });

  it('stages nothing where it is only looked into', async () => {
    const before = batches();
    const content = await readInChild(file, { stage: false });
    expect(content.callingLists.map(({ batch }) => batch)).toEqual([null, null]);
    expect(batches()).toEqual(before);
  });

  it('keeps to the limits of this server', async () => {
    process.env.TENANTRY_MAX_ARCHIVE_BYTES = '100';
    await expect(readInChild(file, { stage: true })).rejects.toMatchObject({ kind: 'too-large' });
  });

  it.each(
    oddArchives([{ path: 'manifest.json', content: '{}' }]).filter(({ title }) =>
      ['a way out of the folder', 'a locator at 2^63', 'a flat bomb', '70,000 members'].some((each) =>
        title.includes(each),
      ),
    ),
  )('refuses $title as this process would', async ({ build, code }) => {
    const before = batches();
    const problem = await readInChild(await archives.put(build()), { stage: true }).catch(
      (error: unknown) => error,
    );
    expect(problem).toBeInstanceOf(Problem);
    expect(problem).toMatchObject({ code, issues: [{ code }] });
    expect(batches()).toEqual(before);
  });

  it('leaves nothing when reading is aborted', async () => {
    const before = batches();
    const abortion = new AbortController();
    const reading = readInChild(file, { stage: true, signal: abortion.signal });
    setTimeout(() => abortion.abort(new Error('somebody cancelled')), 30);
    await expect(reading).rejects.toThrow('somebody cancelled');
    expect(batches()).toEqual(before);
    await expect(readInChild(file, { stage: true, signal: abortion.signal })).rejects.toThrow(
      'somebody cancelled',
    );
  });

  it('is refused with a sentence when its process ends without a word', async () => {
    const reading = readInChild(file, { stage: true });
    await expect.poll(() => readingProcesses().length).toBe(1);
    for (const pid of readingProcesses()) process.kill(pid, 'SIGKILL');
    await expect(reading).rejects.toMatchObject({ kind: 'malformed', code: 'archive-unreadable' });
  });
});

it('the process ends with the one that started it', async () => {
  const program = `
    const { fork } = require('node:child_process');
    const child = fork('.cache/programs/bin/read-archive.mjs');
    console.log(child.pid);
    setTimeout(() => process.exit(), 300);`;
  const pid = await new Promise<number>((resolve) => {
    execFile(process.execPath, ['-e', program], (_error, stdout) => resolve(Number(stdout)));
  });
  await expect.poll(() => isRunning(pid), { timeout: 20_000 }).toBe(false);
});

/** Those that this test's process started. */
function readingProcesses(): number[] {
  const children = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(process.pid)], {
    encoding: 'utf8',
  });
  return children
    .split('\n')
    .filter((line) => line.includes('read-archive.mjs'))
    .map((line) => Number.parseInt(line, 10));
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
