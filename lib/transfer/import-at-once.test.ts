import { beforeEach, describe, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { givenBlock, givenTenant, glance } from '../access-numbers/testing';
import { execute } from '../command';
import { getLock } from '../locks/get-lock';
import { freeLock, takeLock } from '../locks/take-lock';
import { Problem } from '../problem';
import { problemOf } from '../problem.testing';
import { ask } from '../query';
import { createTenant } from '../tenants/create-tenant';
import { deleteTenant } from '../tenants/delete-tenant';
import { archiveOf, givenFullTenant } from './archives.testing';
import { beginAtOnce, importAtOnce, vendorChoices } from './import-at-once';
import { givenSpool, listBatches, purge } from './imports.testing';
import { endDeadImports } from './sweep-imports';

onBothEngines('Importing at once, the vendor’s way', (world) => {
  const spool = givenSpool(world);
  const admin = () => world.as('provider-administrator');
  let archive: Buffer;
  let tenantId: string;

  async function put(): Promise<string> {
    const id = admin().newId();
    await spool.put(id, archive);
    return id;
  }
  const atOnce = (id: string, lockTimeout = 0) =>
    importAtOnce(admin(), { id, fileName: 'configapi.zip', lockTimeout }, spool.deps);

  beforeEach(async () => {
    for (const table of ['import_items', 'imports', 'calling_lists', 'locks'])
      await world.raw(`delete from ${table}`);
    for (const tenant of (await world.storage.read.tenants.list({}, { sort: 'name', limit: 100 })).items)
      await execute(admin(), deleteTenant, { id: tenant.id });
    await world.raw('delete from access_number_blocks');
    const gone = await world.storage.read.tenants.list({ deleted: true }, { sort: 'name', limit: 100 });
    for (const { id } of gone.items) await world.raw(`delete from tenants where id = '${id}'`);
    const tenant = await givenFullTenant(admin(), { name: 'Greene Services' });
    tenantId = tenant.id;
    archive = await archiveOf(admin(), tenant.id);
  });

  it('skips without a word what another tenant has, takes what is in quarantine, and keeps the report', async () => {
    await purge(admin(), tenantId);
    await world.raw('delete from access_number_blocks');
    const tyres = await givenTenant(admin(), 'Nordic Tyres');
    await givenBlock(admin(), '46701042', 1, { tenantId: tyres.id });
    const { id: acme } = await givenTenant(admin(), 'Acme');
    await givenBlock(admin(), '4670200', 1, { tenantId: acme });
    await execute(admin(), deleteTenant, { id: acme });
    const applied = await atOnce(await put());
    expect(applied).toMatchObject({ state: 'applied', tenantId, tenantName: 'Greene Services' });
    const { items } = await world.storage.read.accessNumbers.list(
      {},
      { sort: 'number', limit: 9 },
      admin().now(),
    );
    expect(items.map(glance)).toEqual([
      '4670200-4670200 assigned Greene Services',
      '46701042-46701042 assigned Nordic Tyres',
    ]);
    const report = (await spool.items(applied.id)).filter(({ kind }) => kind === 'access-number');
    expect(report.map(({ what, verdict }) => `${what} ${verdict}`)).toEqual([
      '4670200 assign',
      '46701000–46701099 skip',
    ]);
  });

  it('tells a GUID, a url and a name that are taken apart, and leaves nothing', async () => {
    const batches = await listBatches(admin());
    const id = await put();
    expect(await problemOf(atOnce(id))).toMatchObject({ kind: 'conflict', code: 'tenant-exists' });
    expect(await world.storage.read.imports.find(id)).toMatchObject({ state: 'refused' });
    expect(await listBatches(admin())).toEqual(batches);
    await purge(admin(), tenantId);
    const other = await execute(admin(), createTenant, { name: 'Other', url: 'greene-services' });
    expect(await problemOf(atOnce(await put()))).toMatchObject({ kind: 'conflict', code: 'url-taken' });
    await purge(admin(), other.id);
    await execute(admin(), createTenant, { name: 'greene services', url: 'other' });
    expect(await problemOf(atOnce(await put()))).toMatchObject({ kind: 'conflict', code: 'name-taken' });
  });

  it('is over when it breaks off or its server dies: nobody can go on with an archive that is not kept', async () => {
    await purge(admin(), tenantId);
    const read = () => Promise.reject(new Error('no memory'));
    const id = await put();
    const broken = importAtOnce(admin(), { id, fileName: 'configapi.zip' }, { ...spool.deps, read });
    await expect(broken).rejects.toThrow('no memory');
    expect(await world.storage.read.imports.find(id)).toMatchObject({ state: 'refused' });
    const killed = await execute(admin(), beginAtOnce, {
      id: admin().newId(),
      fileName: 'configapi.zip',
      bytes: 1,
      choices: vendorChoices,
    });
    expect(await endDeadImports(world.as('system'), 'all')).toBe(1);
    expect(await world.storage.read.imports.find(killed.id)).toMatchObject({
      state: 'refused',
      refusal: { message: expect.stringContaining('Send the archive again') as string },
    });
  });

  it('refuses a damaged archive, which is kept in the list with its reason', async () => {
    await purge(admin(), tenantId);
    archive = archive.subarray(0, archive.length - 30);
    const id = await put();
    expect((await problemOf(atOnce(id))).kind).toBe('malformed');
    expect(await world.storage.read.imports.find(id)).toMatchObject({ state: 'refused' });
  });

  describe('one at a time', () => {
    it('is refused at once, without a trace, while another has the lock', async () => {
      await purge(admin(), tenantId);
      await execute(admin(), takeLock, { holderId: 'other', title: 'Import Acme' });
      const id = await put();
      expect(await problemOf(atOnce(id))).toMatchObject({
        kind: 'busy',
        code: 'import-locked',
        retryAfterSeconds: 10,
        message:
          'The provider-administrator is importing at the moment (Import Acme), and only one import runs at a time. Nothing was changed. Try again later, or wait longer.',
      });
      expect(await world.storage.read.imports.find(id)).toBeUndefined();
      expect(await ask(admin(), getLock, {})).toMatchObject({
        holderId: 'other',
        holderTitle: 'Import Acme',
      });
    });

    it('goes on when the other gives the lock back, or was silent for too long', async () => {
      await purge(admin(), tenantId);
      await execute(admin(), takeLock, { holderId: 'other', title: 'Import Acme' });
      const waiting = atOnce(await put(), 30);
      await execute(admin(), freeLock, { holderId: 'other' });
      expect(await waiting).toMatchObject({ state: 'applied' });
      expect(await ask(admin(), getLock, {})).toBeNull();
      await purge(admin(), tenantId);
      await execute(admin(), takeLock, { holderId: 'other', title: 'Import Acme' });
      world.pass(15_001);
      expect(await atOnce(await put())).toMatchObject({ state: 'applied' });
    });

    it('eight at once of the same tenant: one does, and none of the others leaves anything', async () => {
      await purge(admin(), tenantId);
      const batches = await listBatches(admin());
      const ids = await Promise.all(Array.from({ length: 8 }, put));
      const outcomes = await Promise.all(
        ids.map((id) =>
          atOnce(id, 60).then(
            () => 'applied',
            (error: unknown) => (error instanceof Problem ? error.code : String(error)),
          ),
        ),
      );
      expect(outcomes.toSorted()).toEqual(['applied', ...Array<string>(7).fill('tenant-exists')]);
      // A batch for each calling list that has records or not, and one for the history.
      expect((await listBatches(admin())).length).toBe(batches.length + 3);
      expect(await ask(admin(), getLock, {})).toBeNull();
    });
  });

  it('is refused to whoever only reads', async () => {
    const id = await put();
    const auditor = world.as('provider-auditor');
    const refused = importAtOnce(auditor, { id, fileName: 'x.zip', lockTimeout: 0 }, spool.deps);
    expect(await problemOf(refused)).toMatchObject({ kind: 'forbidden' });
  });
});
