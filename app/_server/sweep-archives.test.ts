import { mkdtempSync, rmSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothEngines, type World } from '@/db/testing';
import { execute } from '@/lib/command';
import { createImport } from '@/lib/transfer/create-import';
import { type ImportState, importStates } from '@/lib/transfer/model';
import { forgeArchive } from '@/lib/wire/zip/archives.testing';
import { newId } from './new-id';
import { archiveFile, discardArchive, listSpool, receiveArchive } from './spool';
import { sweepArchives, sweepArchivesAtStart } from './sweep-archives';

const dataFolder = mkdtempSync(join(tmpdir(), 'tenantry-sweep-'));
process.env.TENANTRY_DATA_DIR = dataFolder;
const archive = forgeArchive([{ path: 'manifest.json', content: '{}' }]);

afterAll(() => rmSync(dataFolder, { recursive: true }));

async function* once() {
  yield archive;
}

async function givenImport(world: World, state: ImportState, jobId: string | null = null): Promise<string> {
  const made = await execute(world.as('provider-operator'), createImport, { fileName: 'a.zip', bytes: 1 });
  await world.storage.transact(({ imports }) => imports.save({ ...made, state, jobId }));
  await receiveArchive(made.id, once());
  return made.id;
}

onBothEngines('archives in the spool', (world) => {
  const ids = new Map<string, string>();

  beforeAll(async () => {
    for (const { id } of await listSpool()) await discardArchive(id);
    for (const state of importStates) ids.set(await givenImport(world, state), state);
    ids.set(await givenImport(world, 'failed', newId()), 'failed, with a job');
    const nobodys = newId();
    await receiveArchive(nobodys, once());
    ids.set(nobodys, 'of nobody');
  });

  const left = async () => (await listSpool()).map(({ id }) => ids.get(id)).toSorted();

  it('stay for hours, because somebody may be sending one', async () => {
    await sweepArchives(world.as('system'));
    expect(await left()).toHaveLength(importStates.length + 2);
  });

  it('go after that, unless their import still needs them', async () => {
    const yesterday = new Date(Date.now() - 86_400_000);
    const [nobodys = ''] = [...ids].find(([, state]) => state === 'of nobody') ?? [];
    await utimes(dirname(archiveFile(nobodys)), yesterday, yesterday);
    await sweepArchives(world.as('system'));
    expect(await left()).not.toContain('of nobody');
  });

  it('go at the start of the server, unless their import still needs them', async () => {
    await sweepArchivesAtStart(world.as('system'));
    expect(await left()).toEqual(['applying', 'failed, with a job', 'planned', 'reading']);
  });
});
