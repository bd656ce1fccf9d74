import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { problemOf } from '../problem.testing';
import { draftOf, givenSystem } from '../tenants/testing';
import { archiveOf, givenFullTenant, oddRecords, pack, readBytes, unpack } from './archives.testing';
import { damages } from './damages.testing';
import type { ArchiveManifest } from './model';

onBothEngines('Reading an archive', (world) => {
  const admin = () => world.as('provider-administrator');
  const databaseVersion = () => world.storage.databaseVersion;
  let made: Promise<Buffer> | undefined;
  const archive = () => {
    made ??= (async () => {
      await givenSystem(admin());
      return archiveOf(admin(), (await givenFullTenant(admin(), draftOf('Greene Services'))).id);
    })();
    return made;
  };
  const read = (bytes: Uint8Array, more: object = {}) =>
    readBytes(bytes, { databaseVersion: databaseVersion(), ...more });
  const batches = async () => (await world.storage.records.listBatches()).map(({ batch }) => batch).sort();
  const stage = { stage: true, records: undefined as unknown };

  it('stages records and history in batches, line for line', async () => {
    const content = await read(await archive(), { ...stage, records: world.storage.records });
    const entries = await unpack(await archive());
    const staged = [
      ...content.callingLists.map(({ id, batch }) => ({ path: `calling-lists/${id}.ndjson`, batch })),
      { path: 'audit.ndjson', batch: content.history.batch },
    ];
    for (const { path, batch } of staged) {
      const reader = await world.storage.records.open(batch ?? '');
      const lines = (await reader.list({ limit: 1000 })).map(({ line }) => `${line}\n`);
      expect(lines.join('')).toBe(String(entries.get(path)));
      await reader.close();
    }
    const autumn = content.callingLists.find(({ name }) => name === 'Autumn');
    const reader = await world.storage.records.open(autumn?.batch ?? '');
    expect(await reader.find('46701234567', { limit: 9 })).toMatchObject([{ position: 1 }]);
    await reader.close();
  });

  it('tells how far it is', async () => {
    const told: { bytes: number; totalBytes: number; records: number }[] = [];
    await read(await archive(), { onProgress: (progress: (typeof told)[number]) => told.push(progress) });
    const last = told.at(-1);
    expect(last?.records).toBe(oddRecords.length);
    expect(last?.bytes).toBeLessThanOrEqual(last?.totalBytes ?? 0);
    expect(told.map(({ bytes }) => bytes)).toEqual(told.map(({ bytes }) => bytes).sort((a, b) => a - b));
  });

  it('takes an archive of the version before calling lists and administrators', async () => {
    const entries = await unpack(await archive());
    for (const path of entries.keys()) if (/^(people|calling-lists)/.test(path)) entries.delete(path);
    const older = await pack(withManifest(entries, { databaseVersion: 8 }));
    const content = await read(older);
    expect(content).toMatchObject({ people: [], callingLists: [], manifest: { databaseVersion: 8 } });
    expect(content.accessNumbers).toHaveLength(2);
  });

  it('refuses one of the next version by its name', async () => {
    const next = databaseVersion() + 1;
    const newer = await pack(
      withManifest(await unpack(await archive()), { databaseVersion: next, more: 'than we know' }),
    );
    const problem = await problemOf(read(newer));
    expect(problem).toMatchObject({ kind: 'malformed', code: 'archive-newer-database' });
    expect(problem.message).toContain(`version ${next}`);
    expect(problem.message).toContain(`has ${databaseVersion()}`);
  });

  it('refuses an archive of something else by its name', async () => {
    const foreign = await pack(withManifest(await unpack(await archive()), { format: 'acme.backup' }));
    expect((await problemOf(read(foreign))).message).toContain('“acme.backup”');
    const none = await unpack(await archive());
    none.delete('manifest.json');
    expect((await problemOf(read(await pack(none, { keepManifest: true })))).code).toBe('archive-foreign');
  });

  it('refuses each entry that was changed after the manifest was made, with its name', async () => {
    const whole = await unpack(await archive());
    for (const [path, bytes] of whole) {
      if (path === 'manifest.json' || bytes.length === 0) continue;
      const changed = Buffer.from(bytes);
      changed[10] = (changed[10] ?? 0) ^ 1;
      const problem = await problemOf(
        read(await pack(new Map(whole).set(path, changed), { keepManifest: true })),
      );
      expect(problem.kind).toBe('malformed');
      expect(problem.issues[0]?.path.startsWith(path)).toBe(true);
    }
  });

  describe.each(damages)('refuses $what', ({ damage, place, says }) => {
    it(`at ${place}`, async () => {
      const before = await batches();
      const entries = await unpack(await archive());
      const id = [...entries.keys()].find(
        (path) => (entries.get(path)?.length ?? 0) > 0 && /^calling-lists\//.test(path),
      );
      const records = id ?? '';
      damage(entries, records);
      const problem = await problemOf(
        read(await pack(entries), { ...stage, records: world.storage.records }),
      );
      const found = problem.issues[0]?.path ?? '';
      expect(place.endsWith('ANY') ? found.replace(/\d+$/, 'ANY') : found).toBe(
        place.replace('<records>', records),
      );
      expect(problem.issues[0]?.message).toContain(says);
      expect(await batches()).toEqual(before);
    });
  });

  it('leaves nothing behind when it is cancelled in the middle', async () => {
    const before = await batches();
    const abort = new AbortController();
    const onProgress = ({ path }: { path: string }) => {
      if (path === 'audit.ndjson') abort.abort(new Error('Cancelled.'));
    };
    const reading = read(await archive(), {
      stage: true,
      records: world.storage.records,
      signal: abort.signal,
      onProgress,
    });
    await expect(reading).rejects.toThrow('Cancelled.');
    expect(await batches()).toEqual(before);
  });

  it('stages nothing when it only looks', async () => {
    const before = await batches();
    const content = await read(await archive(), { newId: randomUUID });
    expect(content.callingLists.every(({ batch }) => batch === null)).toBe(true);
    expect(content.history.batch).toBeNull();
    expect(await batches()).toEqual(before);
  });
});

function withManifest(entries: Map<string, Buffer>, change: object): Map<string, Buffer> {
  const manifest = JSON.parse(String(entries.get('manifest.json'))) as ArchiveManifest;
  return new Map(entries).set('manifest.json', Buffer.from(JSON.stringify({ ...manifest, ...change })));
}
