import { beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { assignNumbers } from '../access-numbers/assign-numbers';
import { releaseBlocks } from '../access-numbers/release-numbers';
import { givenBlock, givenReferences, givenTenant, glance } from '../access-numbers/testing';
import { execute } from '../command';
import { freeLeftLocks } from '../locks/free-left-locks';
import { problemOf } from '../problem.testing';
import { sweepRecords } from '../records/sweep-records';
import { createTenant } from '../tenants/create-tenant';
import { deleteTenant } from '../tenants/delete-tenant';
import { draftOf, givenSystem } from '../tenants/testing';
import { archiveOf, givenFullTenant } from './archives.testing';
import { chooseForImport } from './choose-import';
import { givenSpool, listBatches, purge } from './imports.testing';
import { endDeadImports } from './sweep-imports';

onBothEngines('Applying the plan of an archive', (world) => {
  const spool = givenSpool(world);
  const admin = () => world.as('provider-administrator');
  const operator = () => world.as('provider-operator');
  let archive: Buffer;
  let tenantId: string;

  beforeEach(async () => {
    for (const table of ['import_items', 'imports', 'calling_lists', 'transfer_requests', 'locks'])
      await world.raw(`delete from ${table}`);
    for (const tenant of (await world.storage.read.tenants.list({}, { sort: 'name', limit: 100 })).items)
      await execute(admin(), deleteTenant, { id: tenant.id });
    for (const table of [
      'access_number_trunks',
      'access_number_sms_accounts',
      'access_number_blocks',
      'trunks',
      'sms_accounts',
    ])
      await world.raw(`delete from ${table}`);
    const gone = await world.storage.read.tenants.list({ deleted: true }, { sort: 'name', limit: 100 });
    for (const { id } of gone.items) await world.raw(`delete from tenants where id = '${id}'`);
    if ((await world.storage.read.telephonySystems.list()).length === 0) await givenSystem(admin());
    const tenant = await givenFullTenant(admin(), draftOf('Greene Services'));
    tenantId = tenant.id;
    archive = await archiveOf(admin(), tenant.id);
  });

  it('gives back what was exported: the same bytes again', async () => {
    await purge(admin(), tenantId);
    const planned = await spool.plan(admin(), archive);
    expect(planned).toMatchObject({ state: 'planned', applicable: true, tenantName: 'Greene Services' });
    const applied = await spool.apply(admin(), planned);
    expect(applied).toMatchObject({ state: 'applied', tenantId, tenantName: 'Greene Services' });
    expect((await archiveOf(admin(), tenantId)).equals(archive)).toBe(true);
  });

  it('gives numbers as documented: created, assigned with their trunk, skipped, and a range as a whole', async () => {
    await purge(admin(), tenantId);
    await world.raw('delete from access_number_blocks');
    await givenReferences(admin());
    const trunks = [{ name: 'Trunk North', prefix: '9' }];
    const tyres = await givenTenant(admin(), 'Nordic Tyres');
    await givenBlock(admin(), '46701042', 1, { tenantId: tyres.id });
    await givenBlock(admin(), '4670200', 1, { trunks });
    const planned = await spool.plan(admin(), archive);
    const blocks = () =>
      world.storage.read.accessNumbers.list({}, { sort: 'number', limit: 50 }, admin().now());
    expect(await said(planned.id)).toEqual([
      '4670200 assign Here and assigned to nobody; its trunk Trunk North stays; its media VOICE stays, though the archive says TEXT.',
      '46701000–46701099 held 46701042 belongs to Nordic Tyres. Choose what becomes of 46701000–46701099.',
    ]);
    expect(planned.applicable).toBe(false);
    const open = await problemOf(spool.apply(admin(), planned));
    expect(open).toMatchObject({ kind: 'conflict', code: 'access-number-held' });
    const chosen = await execute(admin(), chooseForImport, {
      id: planned.id,
      items: { 'all:access-number-held': { choice: 'skip' } },
    });
    const applied = await spool.apply(admin(), chosen);
    expect((await said(applied.id))[1]).toBe(
      '46701000–46701099 skip 46701000–46701099 is skipped as a whole: 46701042 belongs to Nordic Tyres.',
    );
    const { items } = await blocks();
    expect(items.map(glance)).toEqual([
      '4670200-4670200 assigned Greene Services',
      '46701042-46701042 assigned Nordic Tyres',
    ]);
    expect(items[0]?.trunks).toEqual(trunks);
  });

  it('takes what is free, cuts what only overlaps, and asks the holder for the rest', async () => {
    await purge(admin(), tenantId);
    await world.raw('delete from access_number_blocks');
    const tyres = await givenTenant(admin(), 'Nordic Tyres');
    await givenBlock(admin(), '46701040', 10, { tenantId: tyres.id });
    await givenBlock(admin(), '46701090', 20);
    const planned = await spool.plan(admin(), archive);
    const chosen = await execute(admin(), chooseForImport, {
      id: planned.id,
      items: { 'access-number:46701000+100': { choice: 'request' } },
    });
    await spool.apply(admin(), chosen);
    const { items } = await world.storage.read.accessNumbers.list(
      {},
      { sort: 'number', limit: 50 },
      admin().now(),
    );
    expect(items.map(glance)).toEqual([
      '4670200-4670200 assigned Greene Services',
      '46701000-46701039 assigned Greene Services',
      '46701040-46701049 assigned Nordic Tyres',
      '46701050-46701089 assigned Greene Services',
      '46701090-46701099 assigned Greene Services',
      '46701100-46701109 free',
    ]);
    const asked = await world.storage.read.transferRequests.list({ importId: planned.id }, { limit: 10 });
    expect(asked.items).toMatchObject([
      {
        first: '46701040',
        last: '46701049',
        holder: { name: 'Nordic Tyres' },
        forTenant: { id: tenantId },
        state: 'open',
      },
    ]);
  });

  it('tells a url, a GUID and a name that are taken apart, each with a way on', async () => {
    const here = await spool.plan(admin(), archive);
    expect(await conflictsOf(here.id)).toEqual(['tenant-exists']);
    expect((await problemOf(spool.apply(admin(), here))).issues).toMatchObject([
      { path: 'tenant.id', code: 'tenant-exists' },
    ]);
    await purge(admin(), tenantId);
    await execute(admin(), createTenant, { name: 'Greene Services', url: 'other' });
    await execute(admin(), createTenant, { name: 'Other', url: 'greene-services' });
    const planned = await spool.plan(admin(), archive);
    expect(await conflictsOf(planned.id)).toEqual(['name-taken', 'url-taken']);
    expect((await problemOf(spool.apply(admin(), planned))).issues).toMatchObject([
      { path: 'tenant.name', code: 'name-taken', holder: { name: 'Greene Services' } },
      { path: 'tenant.url', code: 'url-taken', holder: { name: 'Other' } },
    ]);
    const bad = execute(admin(), chooseForImport, {
      id: planned.id,
      items: {
        'tenant:url': { choice: 'rename', value: 'Not a url' },
        'tenant:name': { choice: 'free-parts' },
        'all:nothing': { choice: 'skip' },
        'person:nobody': { choice: 'skip' },
      },
    });
    expect((await problemOf(bad)).issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'items.tenant:url.value url-character',
      'items.tenant:name.choice choice-not-offered',
      'items.all:nothing unknown-conflict',
      'items.person:nobody unknown-item',
    ]);
    const chosen = await execute(admin(), chooseForImport, {
      id: planned.id,
      items: {
        'tenant:url': { choice: 'rename', value: 'greene.example' },
        'tenant:name': { choice: 'rename', value: 'Greene Two' },
      },
    });
    expect(chosen.applicable).toBe(true);
    await spool.apply(admin(), chosen);
    expect(await world.storage.read.tenants.find(tenantId)).toMatchObject({
      name: 'Greene Two',
      url: 'greene.example',
      version: 2,
    });
  });

  it('takes the place of a tenant in the bin, by an administrator, and says so', async () => {
    await execute(admin(), deleteTenant, { id: tenantId });
    const planned = await spool.plan(operator(), archive);
    expect((await spool.items(planned.id))[0]).toMatchObject({ key: 'tenant', verdict: 'replace' });
    expect(await problemOf(spool.apply(operator(), planned))).toMatchObject({ kind: 'forbidden' });
    await spool.apply(admin(), planned);
    expect((await archiveOf(admin(), tenantId)).equals(archive)).toBe(true);
    const log = await world.storage.read.audit.list({ action: 'import.apply.replaced' }, { limit: 1 });
    expect(log[0]).toMatchObject({ entityId: tenantId, tenantId: null });
  });

  it('is refused when the cluster changed, and says what; then the new plan can be applied', async () => {
    await purge(admin(), tenantId);
    const planned = await spool.plan(admin(), archive);
    const batches = await listBatches(admin());
    const tyres = await givenTenant(admin(), 'Nordic Tyres');
    const first = '46701042';
    const [taken] = await world.storage.read.accessNumbers.listOverlaps(
      { first, last: first },
      admin().now(),
      1,
    );
    await execute(admin(), releaseBlocks, { ids: [taken?.id ?? ''] });
    await execute(admin(), assignNumbers, { first, tenantId: tyres.id });
    const problem = await problemOf(spool.apply(admin(), planned));
    expect(problem).toMatchObject({ kind: 'conflict', code: 'plan-changed' });
    expect(problem.issues).toMatchObject([
      {
        path: 'access-number:46701000+100',
        message:
          '46701000–46701099: was assign, now held. 46701042 belongs to Nordic Tyres. Choose what becomes of 46701000–46701099.',
        holder: { name: 'Nordic Tyres' },
      },
    ]);
    expect(await listBatches(admin())).toEqual(batches);
    expect(await world.storage.read.tenants.find(tenantId)).toBeUndefined();
    const again = await world.storage.read.imports.find(planned.id);
    expect(again).toMatchObject({ state: 'planned', applicable: false });
    expect(again?.digest).not.toBe(planned.digest);
    const chosen = await execute(admin(), chooseForImport, {
      id: planned.id,
      items: { 'all:access-number-held': { choice: 'free-parts' } },
    });
    expect(await spool.apply(admin(), chosen)).toMatchObject({ state: 'applied' });
  });

  it('answers what it did when it is applied once more, and planning again finds only its own', async () => {
    await purge(admin(), tenantId);
    const planned = await spool.plan(admin(), archive);
    const applied = await spool.apply(admin(), planned);
    const sequence = (await world.storage.read.audit.findLast())?.sequence;
    expect(await spool.apply(admin(), planned)).toEqual(applied);
    expect((await world.storage.read.audit.findLast())?.sequence).toBe(sequence);
    const again = await spool.plan(admin(), archive);
    const verdicts = (await spool.items(again.id)).filter(({ kind }) => kind !== 'secret');
    expect(new Set(verdicts.map(({ verdict }) => verdict))).toEqual(new Set(['keep']));
  });

  it('is an entry of the provider’s log and none of the tenant’s', async () => {
    await purge(admin(), tenantId);
    const planned = await spool.plan(admin(), archive);
    const before = await world.storage.read.audit.count({ tenantId });
    await spool.apply(admin(), planned);
    expect(await world.storage.read.audit.count({ tenantId })).toBe(before);
    const [entry] = await world.storage.read.audit.list({ entity: 'import' }, { limit: 1 });
    expect(entry).toMatchObject({
      action: 'import.apply',
      entityId: planned.id,
      entityLabel: 'Greene Services',
      after: { tenant: { id: tenantId }, records: 3, callingLists: 2, people: 1 },
    });
    const ofBlocks = await world.storage.read.audit.list({ entity: 'access-number' }, { limit: 2 });
    expect(ofBlocks.map(({ action }) => action)).toEqual([
      'import.apply.access-numbers',
      'import.apply.access-numbers',
    ]);
  });

  it('leaves nothing when it breaks off after staging', async () => {
    await purge(admin(), tenantId);
    const planned = await spool.plan(admin(), archive);
    const batches = await listBatches(admin());
    // The entries of the log are written last.
    const newId = () => {
      throw new Error('killed');
    };
    let staged = 0;
    const broken = spool.apply({ ...admin(), newId }, planned, {
      read: async (file, options) => {
        const content = await spool.deps.read(file, options);
        staged = (await listBatches(admin())).length;
        return content;
      },
    });
    await expect(broken).rejects.toThrow('killed');
    expect(staged).toBeGreaterThan(batches.length);
    expect(await listBatches(admin())).toEqual(batches);
    expect(await world.storage.read.tenants.find(tenantId)).toBeUndefined();
    expect(await world.storage.read.locks.find('tenant-import')).toBeUndefined();
    expect(await world.storage.read.imports.find(planned.id)).toMatchObject({ state: 'planned' });
    expect(await spool.apply(admin(), planned)).toMatchObject({ state: 'applied' });
  });

  it('loses its turn when a server starts beside it, writes nothing, and what it had staged is swept', async () => {
    await purge(admin(), tenantId);
    const planned = await spool.plan(admin(), archive);
    const batches = await listBatches(admin());
    const refused = spool.apply(admin(), planned, {
      read: async (file, options) => {
        const content = await spool.deps.read(file, options);
        await freeLeftLocks({ ...world.as('system'), run: 'ANOTHER-RUN' });
        const { records, read } = world.storage;
        await sweepRecords({ records, read }, { idleSince: new Date(Date.now() + 90_000).toISOString() });
        return content;
      },
    });
    expect(await problemOf(refused)).toMatchObject({ kind: 'busy', code: 'import-lock-lost' });
    expect(await world.storage.read.tenants.find(tenantId)).toBeUndefined();
    for (const batch of await listBatches(admin())) expect(batches).toContain(batch);
    expect(await spool.apply(admin(), planned)).toMatchObject({ state: 'applied' });
  });

  it('answers what it did when it is asked again, and to another plan that it did not do that', async () => {
    await purge(admin(), tenantId);
    const planned = await spool.plan(admin(), archive);
    await spool.apply(admin(), planned);
    expect(await spool.apply(admin(), planned)).toMatchObject({ state: 'applied' });
    const other = spool.apply(admin(), { ...planned, digest: 'f'.repeat(64) });
    expect(await problemOf(other)).toMatchObject({ kind: 'conflict', code: 'import-applied' });
  });

  it('is refused to whoever only reads', async () => {
    await purge(admin(), tenantId);
    const planned = await spool.plan(admin(), archive);
    const auditor = world.as('provider-auditor');
    expect(await problemOf(spool.apply(auditor, planned))).toMatchObject({ kind: 'forbidden' });
    const choosing = execute(auditor, chooseForImport, { id: planned.id });
    expect(await problemOf(choosing)).toMatchObject({ kind: 'forbidden' });
  });

  it('says why an archive cannot be taken, with its entry', async () => {
    const refused = await spool.plan(admin(), Buffer.from('PK no archive at all, only some text'));
    expect(refused).toMatchObject({ state: 'refused', content: null, applicable: false });
    expect(refused.refusal?.message).not.toBe('');
  });

  it('is ended by the next start when the server died, and can be applied again', async () => {
    await purge(admin(), tenantId);
    const planned = await spool.plan(admin(), archive);
    await world.storage.transact((stores) => stores.imports.save({ ...planned, state: 'applying' }));
    expect(await endDeadImports(world.as('system'), 'silent')).toBe(0);
    expect(await endDeadImports(world.as('system'), 'all')).toBe(1);
    expect(await world.storage.read.imports.find(planned.id)).toMatchObject({
      state: 'planned',
      refusal: { message: expect.stringContaining('The server stopped') as string },
    });
    expect(await spool.apply(admin(), planned)).toMatchObject({ state: 'applied' });
  });

  async function said(id: string): Promise<string[]> {
    const items = await spool.items(id);
    return items
      .filter(({ kind }) => kind === 'access-number')
      .map(({ what, verdict, reason }) => `${what} ${verdict} ${reason}`);
  }

  async function conflictsOf(id: string): Promise<(string | null)[]> {
    return (await spool.items(id))
      .filter(({ conflict }) => conflict !== null)
      .map(({ conflict }) => conflict);
  }
});
