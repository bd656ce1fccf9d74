import { describe, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import { problemOf } from '../problem.testing';
import { createTenant } from '../tenants/create-tenant';
import { deleteTenant } from '../tenants/delete-tenant';
import { draftOf, givenSystem } from '../tenants/testing';
import { archiveOf, givenFullTenant, givenList, oddRecords, readBytes, unpack } from './archives.testing';
import { exportTenant } from './export-tenant';

onBothEngines('An export of a tenant', (world) => {
  const admin = () => world.as('provider-administrator');
  const version = () => world.storage.databaseVersion;
  const givenNamed = (name: string) => execute(admin(), createTenant, { name });

  it('holds what the tenant has, entry by entry, and reads back as it is', async () => {
    await givenSystem(admin());
    const tenant = await givenFullTenant(admin(), draftOf('Greene Services'));
    const lists = await world.storage.read.callingLists.listOfTenant(tenant.id);
    const archive = await archiveOf(admin(), tenant.id);
    const entries = await unpack(archive);
    const listPaths = lists.map(({ id }) => `calling-lists/${id}.ndjson`).sort();
    expect([...entries.keys()]).toEqual([
      'manifest.json',
      'tenant.json',
      'access-numbers.ndjson',
      'people.ndjson',
      'calling-lists.ndjson',
      ...listPaths,
      'audit.ndjson',
    ]);
    const content = await readBytes(archive, { databaseVersion: version() });
    const { deletedAt: _, frozen: _frozen, movedTo: _moved, limits: _limits, ...archived } = tenant;
    expect(content.tenant).toEqual(archived);
    expect(content.accessNumbers).toEqual([
      { number: '4670200', count: 1, media: 'TEXT', note: null },
      { number: '46701000', count: 100, media: 'VOICE', note: 'Head office' },
    ]);
    expect(content.people).toMatchObject([
      { name: 'Ann Lee', email: 'ann@greene.example', disabledAt: null },
    ]);
    expect(content.callingLists.map(({ name, records }) => ({ name, records }))).toEqual(
      expect.arrayContaining([
        { name: 'Autumn', records: oddRecords.length },
        { name: 'Empty', records: 0 },
      ]),
    );
    const autumn = lists.find(({ name }) => name === 'Autumn');
    expect(String(entries.get(`calling-lists/${autumn?.id}.ndjson`))).toBe(
      oddRecords.map((record) => `${JSON.stringify(record)}\n`).join(''),
    );
    const own = await world.storage.read.audit.list({ tenantId: tenant.id }, { limit: 100 });
    expect(content.history.entries).toBe(own.length);
    expect(content.manifest.asOf).toBe(own[0]?.at);
    expect(content.manifest.secrets).toHaveLength(2);
  });

  it('gives the same bytes again, and is no entry of the tenant’s own history', async () => {
    const tenant = await givenNamed('Twice');
    const first = await archiveOf(admin(), tenant.id);
    world.pass(3_600_000);
    expect((await archiveOf(admin(), tenant.id)).equals(first)).toBe(true);
    const [last] = await world.storage.read.audit.list({ action: 'tenant.export' }, { limit: 1 });
    expect(last).toMatchObject({ entity: 'tenant', entityId: tenant.id, tenantId: null });
    expect(await world.storage.read.tenants.find(tenant.id)).toEqual(tenant);
  });

  it('is called by the tenant’s url and the time', async () => {
    const tenant = await givenNamed('File name');
    const { fileName, discard } = await exportTenant(admin(), { id: tenant.id });
    expect(fileName).toMatch(/^file-name-2026\d{4}T\d{6}Z\.tenantry\.zip$/);
    await discard();
  });

  it('is as the tenant was when it began, whatever happens before it is read', async () => {
    const tenant = await givenNamed('Meanwhile');
    const list = await givenList(admin(), { tenantId: tenant.id });
    const before = await archiveOf(admin(), tenant.id);
    const { bytes } = await exportTenant(admin(), { id: tenant.id });
    await givenList(admin(), { tenantId: tenant.id, name: 'Later' });
    await world.storage.transact(({ callingLists }) => callingLists.remove(list.id));
    const pieces: Uint8Array[] = [];
    for await (const piece of bytes) pieces.push(piece);
    expect(Buffer.concat(pieces).equals(before)).toBe(true);
  });

  it('ends early where its reader goes', async () => {
    const tenant = await givenNamed('Reader goes');
    await givenList(admin(), { tenantId: tenant.id });
    const { bytes } = await exportTenant(admin(), { id: tenant.id });
    for await (const piece of bytes) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
  });

  it('ends with the reason of whoever aborts it', async () => {
    const tenant = await givenNamed('Aborted');
    const abort = new AbortController();
    const { bytes } = await exportTenant(admin(), { id: tenant.id }, { signal: abort.signal });
    abort.abort(new Error('Cancelled.'));
    await expect(
      (async () => {
        for await (const _ of bytes);
      })(),
    ).rejects.toThrow('Cancelled.');
  });

  it('never ends whole when the records are not those that were written', async () => {
    const tenant = await givenNamed('Bad disk');
    const list = await givenList(admin(), { tenantId: tenant.id });
    await world.storage.transact(({ callingLists }) =>
      callingLists.save({ ...list, sha256: '0'.repeat(64) }),
    );
    await expect(archiveOf(admin(), tenant.id)).rejects.toThrow('not those that were written');
  });

  describe('is refused', () => {
    it('for a tenant that is not there, or lies in the bin', async () => {
      expect((await problemOf(exportTenant(admin(), { id: 'none' }))).kind).toBe('not-found');
      const tenant = await givenNamed('Binned');
      await execute(admin(), deleteTenant, { id: tenant.id });
      const problem = await problemOf(exportTenant(admin(), { id: tenant.id }));
      expect(problem).toMatchObject({ kind: 'conflict', code: 'tenant-in-bin' });
    });

    it('to an auditor', async () => {
      const tenant = await givenNamed('Not for auditors');
      const auditor = world.as('provider-auditor');
      expect((await problemOf(exportTenant(auditor, { id: tenant.id }))).kind).toBe('forbidden');
    });
  });
});
