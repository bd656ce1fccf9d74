import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import { problemOf } from '../problem.testing';
import { ask } from '../query';
import { sweepRecords } from '../records/sweep-records';
import { createTenant } from '../tenants/create-tenant';
import { deleteTenant } from '../tenants/delete-tenant';
import { purgeTenant } from '../tenants/purge-tenant';
import { getCallingList, listCallingLists, listRecords, readAllRecords } from './read-lists';
import { readUpload } from './read-upload';
import { deleteCallingList, replaceRecords, updateCallingList } from './save-list';
import { bytesOf, givenList } from './testing';
import { uploadList } from './upload-list';

onBothEngines('Calling lists', (world) => {
  const admin = () => world.as('provider-administrator');
  let tenantId: string;
  beforeAll(async () => {
    tenantId = (await execute(admin(), createTenant, { name: 'Greene' })).id;
  });
  /** What was written last was written long ago. */
  const age = () =>
    world.engine === 'postgres'
      ? world.raw(`UPDATE record_batches SET touched_at = '2026-01-01T00:00:00.000Z'`)
      : Promise.resolve();
  const csvOf = (count: number) =>
    `Phone,Name\n${Array.from({ length: count }, (_, at) => `0700-${at % 7},Person ${at + 1}`).join('\n')}\n`;

  it('belong to a tenant, whose history tells of them', async () => {
    const list = await givenList(admin(), { tenantId, name: 'Spring', csv: csvOf(5) });
    expect(await ask(world.as('provider-auditor'), listCallingLists, { tenantId })).toEqual([list]);
    expect(await ask(admin(), getCallingList, { id: list.id })).toEqual(list);
    const [entry] = await world.storage.read.audit.list({ tenantId }, { limit: 1 });
    expect(entry).toMatchObject({
      action: 'calling-list.create',
      entity: 'calling-list',
      entityLabel: 'Spring',
      after: { records: 5, columns: ['Phone', 'Name'] },
    });
    expect(entry?.after).not.toHaveProperty('batch');
  });

  it('are read page by page, back and forth', async () => {
    const { id } = await givenList(admin(), { tenantId, name: 'Paged', csv: csvOf(25) });
    const read = (page: object) => ask(admin(), listRecords, { id, limit: 10, ...page });
    const positions = ({ items }: { items: { position: number }[] }) => items.map(({ position }) => position);
    const first = await read({});
    expect([first.items[0], first.total]).toEqual([{ position: 1, values: ['0700-0', 'Person 1'] }, 25]);
    expect([positions(first).length, first.next, first.previous]).toEqual([10, '10', null]);
    const last = await read({ after: '20' });
    expect([positions(last), last.next, last.previous]).toEqual([[21, 22, 23, 24, 25], null, '21']);
    const back = await read({ before: '21' });
    expect([back.items[0]?.position, back.next, back.previous]).toEqual([11, '20', '11']);
    expect((await read({ before: '11' })).previous).toBeNull();
  });

  it('find a record by its key, however it is written, and count those found', async () => {
    const { id } = await givenList(admin(), { tenantId, name: 'Found', csv: csvOf(30) });
    const found = await ask(admin(), listRecords, { id, q: '(0700) 3', limit: 2 });
    expect([found.items.map(({ position }) => position), found.total, found.next]).toEqual([
      [4, 11],
      4,
      '11',
    ]);
    const back = await ask(admin(), listRecords, { id, q: '07003', limit: 2, before: '18' });
    expect(back.items.map(({ position }) => position)).toEqual([4, 11]);
    expect(await ask(admin(), listRecords, { id, q: 'nobody' })).toMatchObject({ items: [], total: 0 });
  });

  it('are read whole', async () => {
    const { id } = await givenList(admin(), { tenantId, name: 'Whole', csv: csvOf(1201) });
    const { pages } = await ask(admin(), readAllRecords, { id });
    let count = 0;
    for await (const page of pages) count += page.length;
    expect(count).toBe(1201);
  });

  it('are renamed, with the version checked and each name once a tenant', async () => {
    const { id } = await givenList(admin(), { tenantId, name: 'Old', csv: csvOf(1) });
    await givenList(admin(), { tenantId, name: 'Other', csv: csvOf(1) });
    const rename = (name: string, expectedVersion = 1) =>
      execute(world.as('provider-operator'), updateCallingList, { id, expectedVersion, changes: { name } });
    expect(await problemOf(rename('other'))).toMatchObject({ kind: 'conflict', code: 'name-taken' });
    expect(await problemOf(rename(''))).toMatchObject({ kind: 'invalid' });
    expect(await rename('New')).toMatchObject({ name: 'New', version: 2 });
    expect(await problemOf(rename('Newer'))).toMatchObject({ kind: 'stale' });
  });

  it('get other records under the same id, and the old ones are swept', async () => {
    const list = await givenList(admin(), { tenantId, name: 'Replaced', csv: csvOf(3) });
    const batch = randomUUID();
    const { records } = world.storage;
    const reading = { records, batch, hasHead: true, keyColumn: undefined };
    const uploaded = await readUpload(bytesOf('Mobile\n1\n2\n'), reading);
    const replace = (as: 'provider-operator' | 'provider-administrator') =>
      execute(world.as(as), replaceRecords, { id: list.id, expectedVersion: 1, uploaded });
    expect(await problemOf(replace('provider-operator'))).toMatchObject({ kind: 'forbidden' });
    expect(await replace('provider-administrator')).toMatchObject({
      id: list.id,
      columns: ['Mobile'],
      records: 2,
      version: 2,
    });
    await age();
    await sweepRecords(world.storage, { idleSince: new Date(Date.now() + 1000).toISOString() });
    const kept = (await world.storage.records.listBatches()).map((found) => found.batch);
    expect(kept).toContain(batch);
    expect(kept).not.toContain(list.batch);
  });

  it('are deleted by administrators, and the history says how many records went', async () => {
    const { id } = await givenList(admin(), { tenantId, name: 'Gone', csv: csvOf(4) });
    const remove = (as: 'provider-operator' | 'provider-administrator', expectedVersion = 1) =>
      execute(world.as(as), deleteCallingList, { id, expectedVersion });
    expect(await problemOf(remove('provider-operator'))).toMatchObject({ kind: 'forbidden' });
    expect(await problemOf(remove('provider-administrator', 7))).toMatchObject({ kind: 'stale' });
    await remove('provider-administrator');
    expect(await problemOf(ask(admin(), getCallingList, { id }))).toMatchObject({ kind: 'not-found' });
    const [entry] = await world.storage.read.audit.list({ tenantId }, { limit: 1 });
    expect(entry).toMatchObject({ action: 'calling-list.delete', before: { records: 4 }, after: null });
  });

  it('are uploaded as a job that leads to them', async () => {
    const { job, list } = await uploadList(admin(), {
      target: { kind: 'new', tenantId, tenantName: 'Greene', name: 'Uploaded' },
      fileName: 'uploaded.csv',
      bytes: 100,
      hasHead: true,
      keyColumn: undefined,
      read: (reading) => readUpload(bytesOf(csvOf(3)), { ...reading, records: world.storage.records }),
    });
    const { id } = await list;
    expect(await world.storage.read.jobs.find(job.id)).toMatchObject({
      state: 'done',
      tenantId,
      result: { href: `/tenants/${tenantId}/calling-lists/${id}` },
    });
  });

  it('say in the job why an upload failed, and leave nothing of it', async () => {
    const before = await world.storage.records.listBatches();
    const { job, list } = await uploadList(admin(), {
      target: { kind: 'new', tenantId, tenantName: 'Greene', name: 'Uploaded' },
      fileName: 'uploaded.csv',
      bytes: 100,
      hasHead: true,
      keyColumn: undefined,
      read: (reading) => readUpload(bytesOf(csvOf(3)), { ...reading, records: world.storage.records }),
    });
    expect(await problemOf(list)).toMatchObject({ code: 'name-taken' });
    expect(await world.storage.read.jobs.find(job.id)).toMatchObject({
      state: 'failed',
      failure: expect.stringContaining('already has a calling list'),
    });
    expect(await world.storage.records.listBatches()).toEqual(before);
  });

  it('of a tenant in the bin or frozen are read and not changed; a purge takes them along', async () => {
    const tenant = await execute(admin(), createTenant, { name: 'Binned' });
    const list = await givenList(admin(), { tenantId: tenant.id, csv: csvOf(2) });
    const rename = () =>
      execute(admin(), updateCallingList, { id: list.id, changes: { name: randomUUID() } });
    await world.raw(
      `UPDATE tenants SET frozen_at = '2026-01-01T00:00:00.000Z', frozen_reason = 'moving', frozen_by_name = 'Bo' WHERE id = '${tenant.id}'`,
    );
    expect(await problemOf(rename())).toMatchObject({ code: 'tenant-frozen' });
    await world.raw(`UPDATE tenants SET frozen_at = NULL WHERE id = '${tenant.id}'`);
    await execute(admin(), deleteTenant, { id: tenant.id });
    expect(await problemOf(rename())).toMatchObject({ kind: 'not-found' });
    expect(await ask(admin(), listCallingLists, { tenantId: tenant.id })).toHaveLength(1);
    await execute(admin(), purgeTenant, { id: tenant.id });
    expect(await problemOf(ask(admin(), getCallingList, { id: list.id }))).toMatchObject({
      kind: 'not-found',
    });
    const later = new Date(Date.now() + 1000).toISOString();
    await age();
    await sweepRecords(world.storage, { idleSince: later });
    const kept = (await world.storage.records.listBatches()).map(({ batch }) => batch);
    expect(kept).not.toContain(list.batch);
  });

  it('refuse whoever may not', async () => {
    const { id } = await givenList(admin(), { tenantId, name: 'Mine', csv: csvOf(1) });
    const rename = execute(world.as('provider-auditor'), updateCallingList, {
      id,
      changes: { name: 'Yours' },
    });
    expect(await problemOf(rename)).toMatchObject({ kind: 'forbidden' });
    expect(await problemOf(ask(world.as('anonymous'), getCallingList, { id }))).toMatchObject({
      kind: 'unauthenticated',
    });
  });
});

onBothEngines('The sweep of records', (world) => {
  it('leaves what is referred to, what is being written, and what was written a moment ago', async () => {
    const { id } = await execute(world.as('provider-administrator'), createTenant, { name: 'Greene' });
    const list = await givenList(world.as('provider-administrator'), { tenantId: id, csv: 'Phone\n1\n' });
    const { records } = world.storage;
    const [fresh, writing] = [randomUUID(), randomUUID()];
    await (await records.create(fresh)).finish();
    const writer = await records.create(writing);
    const past = new Date(Date.now() - 60_000).toISOString();
    const future = new Date(Date.now() + 60_000).toISOString();
    expect(await sweepRecords(world.storage, { idleSince: past })).toBe(0);
    await sweepRecords(world.storage, { idleSince: future });
    const kept = (await records.listBatches()).map(({ batch }) => batch);
    expect(kept).toContain(list.batch);
    if (world.engine === 'sqlite')
      expect([kept.includes(writing), kept.includes(fresh)]).toEqual([true, false]);
    await writer.abandon();
  });
});
