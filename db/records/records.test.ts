import { randomUUID } from 'node:crypto';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { onBothEngines } from '../testing';

const recordsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({
    key: `k${(first + at) % 10}`,
    line: JSON.stringify([String(first + at), 'Åsa “x”\\']),
  }));

onBothEngines('The record storage', (world) => {
  async function givenBatch(count: number) {
    const batch = randomUUID();
    const writer = await world.storage.records.create(batch);
    await writer.append(recordsFrom(1, 45));
    await writer.append(recordsFrom(46, count - 45));
    await writer.finish();
    return batch;
  }

  it('gives records back in order, page by page, in both directions', async () => {
    const reader = await world.storage.records.open(await givenBatch(2100));
    const first = await reader.list({ limit: 3 });
    expect(first).toEqual(recordsFrom(1, 3).map((record, at) => ({ position: at + 1, ...record })));
    const next = await reader.list({ after: 2098, limit: 5 });
    expect(next.map(({ position }) => position)).toEqual([2099, 2100]);
    const before = await reader.list({ before: 2099, limit: 2 });
    expect(before.map(({ position }) => position)).toEqual([2097, 2098]);
    await reader.close();
  });

  it('finds records by their key', async () => {
    const reader = await world.storage.records.open(await givenBatch(100));
    expect((await reader.find('k3', { limit: 3 })).map(({ position }) => position)).toEqual([3, 13, 23]);
    expect((await reader.find('k3', { after: 83, limit: 3 })).map(({ position }) => position)).toEqual([93]);
    expect((await reader.find('k3', { before: 83, limit: 2 })).map(({ position }) => position)).toEqual([
      63, 73,
    ]);
    expect(await reader.find('none', { limit: 3 })).toEqual([]);
    expect([await reader.count('k3'), await reader.count('none')]).toEqual([10, 0]);
    await reader.close();
  });

  it('keeps an empty batch, and one of an empty list of records', async () => {
    const batch = randomUUID();
    const writer = await world.storage.records.create(batch);
    await writer.append([]);
    await writer.finish();
    const reader = await world.storage.records.open(batch);
    expect(await reader.list({ limit: 1 })).toEqual([]);
    await reader.close();
  });

  it('knows a batch that is being written from one that is not there', async () => {
    const batch = randomUUID();
    const writer = await world.storage.records.create(batch);
    await writer.append(recordsFrom(1, 10));
    const other = await world.openAnother();
    const found = (await other.records.listBatches()).find((known) => known.batch === batch);
    expect(found).toMatchObject({ isBeingWritten: true });
    expect(Date.parse(found?.touchedAt ?? '')).toBeGreaterThan(Date.now() - 60_000);
    await writer.abandon();
    const left = await world.storage.records.listBatches();
    expect(left.some((known) => known.batch === batch)).toBe(false);
    await expect(world.storage.records.open(batch)).rejects.toThrow();
  });

  it('removes a batch, finished or not, and one that is gone already', async () => {
    const finished = await givenBatch(60);
    const begun = randomUUID();
    await world.storage.records.create(begun);
    for (const batch of [finished, begun, begun]) await world.storage.records.remove(batch);
    const left = (await world.storage.records.listBatches()).map(({ batch }) => batch);
    expect(left).not.toContain(finished);
    expect(left).not.toContain(begun);
  });

  it('takes no name but an id', async () => {
    await expect(world.storage.records.create('../outside')).rejects.toThrow('does not name a batch');
    await expect(world.storage.records.open('../outside')).rejects.toThrow('does not name a batch');
    await expect(world.storage.records.remove('../outside')).rejects.toThrow('does not name a batch');
  });

  it('lays nothing beside a file that is being written, however large, and takes away what an older version laid there', async () => {
    if (world.engine !== 'sqlite') return;
    const folder = join(world.settings.dataFolder, 'records');
    const batch = randomUUID();
    const writer = await world.storage.records.create(batch);
    const line = 'x'.repeat(2000);
    for (let turn = 0; turn < 20; turn += 1)
      await writer.append(recordsFrom(1, 600).map(({ key }) => ({ key, line })));
    const beside = (await readdir(folder)).filter((name) => name.startsWith(batch));
    await writer.abandon();
    expect(beside).toEqual([`${batch}.writing`]);
    const old = randomUUID();
    await writeFile(join(folder, `${old}.writing-journal`), '');
    expect((await world.storage.records.listBatches()).map((known) => known.batch)).toContain(old);
    await world.storage.records.remove(old);
    expect((await readdir(folder)).filter((name) => name.startsWith(old))).toEqual([]);
  });

  describe('of a file in use', () => {
    it('goes on being read on SQLite', async () => {
      if (world.engine !== 'sqlite') return;
      const batch = await givenBatch(60);
      const reader = await world.storage.records.open(batch);
      await world.storage.records.remove(batch);
      expect(await reader.list({ limit: 100 })).toHaveLength(60);
      await reader.close();
    });
  });
});
