import { beforeEach, describe, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { givenBlock, givenTenant, glance } from '../access-numbers/testing';
import { execute } from '../command';
import { problemOf } from '../problem.testing';
import { createTenant } from '../tenants/create-tenant';
import { deleteTenant } from '../tenants/delete-tenant';
import { freezeTenant, unfreezeTenant } from '../tenants/freeze-tenant';
import { type Tenant, toDraft } from '../tenants/model';
import { draftOf, givenSystem } from '../tenants/testing';
import { undoChange } from '../tenants/undo-change';
import { updateTenant } from '../tenants/update-tenant';
import { givenList } from '../transfer/archives.testing';
import { chooseForImport } from '../transfer/choose-import';
import { givenSpool, listBatches } from '../transfer/imports.testing';
import { beginPackage, importPackageAtOnce } from './import-at-once';
import { mapImport } from './map-import';
import { clear, foreignArchive, givenPackage } from './packages.testing';

const staging = {
  ...draftOf('Greene Staging', {
    customerNumber: 77,
    acronym: 'GS',
    directoryNumbers: [
      { directoryNumbers: '1000-1020' },
      { directoryNumbers: '3000-3010' },
      { directoryNumbers: '4000-4010' },
    ],
  }),
  contact: { firstName: 'Ann', email: 'ann@greene.example' },
  endpoints: [
    { name: 'CRM', url: 'http://crm.staging.example/api' },
    { name: 'Billing', url: 'http://billing.staging.example' },
    { name: 'Same', url: 'https://same.example' },
  ],
};

onBothEngines('A package', (world) => {
  const spool = givenSpool(world);
  const admin = () => world.as('provider-administrator');
  const operator = () => world.as('provider-operator');
  let archive: Buffer;
  let target: Tenant;

  const find = async () => (await world.storage.read.tenants.find(target.id)) as Tenant;
  const plan = (mapping?: string) =>
    givenPackage(operator(), spool, {
      tenantId: target.id,
      archive,
      ...(mapping !== undefined && { mapping }),
    });
  const linesOf = async (id: string, kind?: string) =>
    (await spool.items(id))
      .filter((item) => kind === undefined || item.kind === kind)
      .map(({ what, verdict }) => `${what}: ${verdict}`);
  const numbers = async () => {
    const page = { sort: 'number' as const, limit: 20 };
    return (await world.storage.read.accessNumbers.list({}, page, admin().now())).items.map(glance);
  };

  beforeEach(async () => {
    await clear(admin(), world);
    if ((await world.storage.read.telephonySystems.list()).length === 0) await givenSystem(admin());
    archive = await foreignArchive(admin(), staging);
    await world.raw('delete from access_number_blocks');
    target = await execute(admin(), createTenant, {
      ...draftOf('Greene Services', {
        customerNumber: 9,
        directoryNumbers: [{ directoryNumbers: '1015-1030' }, { directoryNumbers: '4000-4010' }],
      }),
      company: 'Greene Group',
      contact: { firstName: 'Eve', phone: '1' },
      endpoints: [
        { name: 'Own', url: 'https://own.example' },
        { name: 'CRM', url: 'https://crm.example' },
        { name: 'Same', url: 'https://same.example' },
      ],
    });
  });

  describe('has a plan', () => {
    it('that names every object with what becomes of it in the tenant that is there', async () => {
      const planned = await plan();
      expect(planned).toMatchObject({ state: 'planned', applicable: true, targetId: target.id });
      expect(await linesOf(planned.id)).toEqual([
        'Greene Services: keep',
        'Company: overwrite',
        'Contact: overwrite',
        'CRM: overwrite',
        'Billing: create',
        'Same: keep',
        'Telephony settings: overwrite',
        '1000–1020: overwrite',
        '3000–3010: create',
        '4000–4010: keep',
        '4670200: create',
        '46701000–46701099: create',
        'ann@greene.example: skip',
        ...(await linesOf(planned.id, 'calling-list')),
        ...(await linesOf(planned.id, 'history')),
        ...(await linesOf(planned.id, 'secret')),
      ]);
      expect(await linesOf(planned.id, 'calling-list')).toHaveLength(2);
      const items = await spool.items(planned.id);
      expect(items.find(({ key }) => key === 'setting:contact')).toMatchObject({
        reason: 'Changes: First name, E-mail address, Telephone number.',
        choices: ['overwrite', 'keep', 'skip'],
        choice: 'overwrite',
      });
      expect(items.find(({ key }) => key === 'endpoint:CRM')?.reason).toBe(
        'https://crm.example becomes http://crm.staging.example/api.',
      );
      expect(items.find(({ kind }) => kind === 'person')?.reason).toContain('brings no accounts');
      expect(await find()).toEqual(target);
    });

    it('with what stands against it, and who: the whole range stays out', async () => {
      const tyres = await givenTenant(admin(), 'Nordic Tyres');
      await givenBlock(admin(), '46701042', 1, { tenantId: tyres.id });
      await execute(admin(), updateTenant, {
        id: tyres.id,
        changes: {
          telephony: draftOf('x', { customerNumber: 8, directoryNumbers: [{ directoryNumbers: '3005' }] })
            .telephony,
        },
      });
      const planned = await plan();
      const held = (await spool.items(planned.id)).filter(({ holder }) => holder !== null);
      expect(held.map(({ what, verdict, holder, choice }) => [what, verdict, holder?.name, choice])).toEqual([
        ['3000–3010', 'held', 'Nordic Tyres', 'skip'],
        ['46701000–46701099', 'skip', 'Nordic Tyres', 'skip'],
      ]);
      const key = held[0]?.key ?? '';
      await execute(operator(), chooseForImport, {
        id: planned.id,
        items: { [key]: { choice: 'free-parts' } },
      });
      const again = await world.storage.read.imports.find(planned.id);
      await spool.apply(operator(), again as typeof planned);
      expect(
        (await find()).telephony?.directoryNumbers.map(({ directoryNumbers }) => directoryNumbers),
      ).toEqual(['1021-1030', '4000-4010', '1000-1020', '3000-3004,3006-3010']);
    });

    it('for telephony that the tenant does not have yet: only where its system is here', async () => {
      await execute(admin(), updateTenant, { id: target.id, changes: { telephony: null } });
      expect(await linesOf((await plan()).id, 'telephony')).toEqual([
        'Telephony on MX-ONE Stockholm: create',
      ]);
      await execute(
        admin(),
        createTenant,
        draftOf('Other', { customerNumber: 77, directoryNumbers: [{ directoryNumbers: '99' }] }),
      );
      const planned = await plan();
      expect((await spool.items(planned.id)).find(({ kind }) => kind === 'telephony')?.reason).toMatch(
        /^Customer number 77 is taken, so it gets \d+\.$/,
      );
      await spool.apply(operator(), planned);
      expect((await find()).telephony).toMatchObject({ acronym: 'GS', system: 'MX-ONE Stockholm' });
    });
  });

  describe('applied', () => {
    it('does what the plan said, and leaves what it does not name', async () => {
      const planned = await plan();
      const applied = await spool.apply(operator(), planned);
      expect(applied).toMatchObject({ state: 'applied', tenantId: target.id });
      const after = await find();
      expect(after).toMatchObject({
        ...{ id: target.id, name: target.name, url: target.url, number: target.number },
        ...{ status: target.status, version: target.version + 1, company: 'Greene AB' },
        contact: { firstName: 'Ann', email: 'ann@greene.example', phone: null },
        endpoints: [
          { name: 'Own', url: 'https://own.example' },
          { name: 'CRM', url: 'http://crm.staging.example/api' },
          { name: 'Same', url: 'https://same.example' },
          { name: 'Billing', url: 'http://billing.staging.example' },
        ],
        telephony: { acronym: 'GS', customerNumber: 9, customerName: '9', domainName: 'acme.example' },
      });
      expect(after.telephony?.directoryNumbers.map(({ directoryNumbers }) => directoryNumbers)).toEqual([
        '1021-1030',
        '4000-4010',
        '1000-1020',
        '3000-3010',
      ]);
      expect(await numbers()).toEqual([
        '4670200-4670200 assigned Greene Services',
        '46701000-46701099 assigned Greene Services',
      ]);
      expect((await world.storage.read.callingLists.listOfTenant(target.id)).map(({ name }) => name)).toEqual(
        ['Autumn', 'Empty'],
      );
    });

    it('a second time changes nothing, and the tenant keeps its version', async () => {
      await spool.apply(operator(), await plan());
      const before = await find();
      const planned = await plan();
      expect(planned.counts).toEqual({ keep: 14, skip: 2, 'by-hand': 2 });
      await spool.apply(operator(), planned);
      expect(await find()).toEqual(before);
    });

    it('with keep for all changes nothing that is there, with skip nothing at all', async () => {
      const kinds = ['setting', 'endpoint', 'telephony', 'directory-number', 'access-number', 'calling-list'];
      const all = (choice: 'keep' | 'skip') =>
        Object.fromEntries(kinds.map((kind) => [`all:package-${kind}`, { choice }]));
      const skipping = await plan();
      const skipped = await execute(operator(), chooseForImport, { id: skipping.id, items: all('skip') });
      await spool.apply(operator(), skipped);
      expect(await find()).toEqual(target);
      expect(await numbers()).toEqual([]);
      const keeping = await plan();
      const kept = await execute(operator(), chooseForImport, { id: keeping.id, items: all('keep') });
      await spool.apply(operator(), kept);
      const after = await find();
      expect({ company: after.company, contact: after.contact }).toEqual({
        company: target.company,
        contact: target.contact,
      });
      expect(after.endpoints).toEqual([
        ...target.endpoints,
        { name: 'Billing', url: 'http://billing.staging.example' },
      ]);
      expect(after.telephony?.directoryNumbers.map(({ directoryNumbers }) => directoryNumbers)).toEqual([
        '1015-1030',
        '4000-4010',
        '3000-3010',
      ]);
    });

    it('is one change in the history of the tenant, which can be taken back', async () => {
      await spool.apply(operator(), await plan());
      const entries = await world.storage.read.audit.list({ tenantId: target.id }, { limit: 10 });
      const change = entries.find(
        ({ entity, action }) => entity === 'tenant' && action === 'tenant.import-package',
      );
      expect(change).toMatchObject({ before: { version: 1 }, after: { version: 2 } });
      await execute(operator(), undoChange, { entryId: change?.id ?? '' });
      expect(toDraft(await find())).toEqual(toDraft(target));
    });

    it('puts the records of a calling list of the same name over those that are there', async () => {
      const own = await givenList(admin(), {
        tenantId: target.id,
        name: 'autumn',
        records: [['1', '2', '3']],
      });
      const planned = await plan();
      expect(await linesOf(planned.id, 'calling-list')).toContain('Autumn (3 records): overwrite');
      await spool.apply(operator(), planned);
      expect(await world.storage.read.callingLists.find(own.id)).toMatchObject({
        ...{ name: 'Autumn', records: 3, version: 2, createdAt: own.createdAt },
      });
    });

    it('stops when the tenant changed in what the plan is about, and shows the new plan', async () => {
      const planned = await plan();
      await execute(admin(), updateTenant, { id: target.id, changes: { classification: 'gold' } });
      await execute(admin(), updateTenant, {
        id: target.id,
        changes: { endpoints: [{ name: 'CRM', url: 'https://new.example' }] },
      });
      const before = await find();
      const refusal = await problemOf(spool.apply(operator(), planned));
      expect(refusal).toMatchObject({ kind: 'conflict', code: 'plan-changed' });
      expect(refusal.issues.map(({ path }) => path)).toContain('endpoint:CRM');
      expect(await find()).toEqual(before);
      const again = await world.storage.read.imports.find(planned.id);
      expect(again).toMatchObject({ state: 'planned' });
      expect(again?.digest).not.toBe(planned.digest);
      await spool.apply(operator(), again as typeof planned);
      expect((await find()).classification).toBe('gold');
    });
  });

  describe('with a mapping', () => {
    const mapping =
      'http://crm.staging.example=https://crm.example\nhttp://billing.staging.example=https://billing.example/v2\nhttp://nobody.example=http://x.example';

    it('comes in with its endpoints rewritten', async () => {
      const planned = await plan(mapping);
      expect((await spool.items(planned.id)).find(({ key }) => key === 'endpoint:Billing')?.reason).toBe(
        'https://billing.example/v2, mapped from http://billing.staging.example.',
      );
      await spool.apply(operator(), planned);
      expect((await find()).endpoints.slice(1)).toEqual([
        { name: 'CRM', url: 'https://crm.example/api' },
        { name: 'Same', url: 'https://same.example' },
        { name: 'Billing', url: 'https://billing.example/v2' },
      ]);
    });

    it('rewrites the endpoints of a whole archive as well', async () => {
      const planned = await spool.plan(operator(), archive);
      const mapped = await execute(operator(), mapImport, { id: planned.id, mapping });
      expect((await spool.items(planned.id)).find(({ key }) => key === 'setting:endpoints')?.reason).toBe(
        '2 of 3 addresses are rewritten by the mapping.',
      );
      expect(mapped.digest).not.toBe(planned.digest);
      const decided = await execute(operator(), chooseForImport, {
        id: planned.id,
        items: { 'all:directory-number-held': { choice: 'skip' } },
      });
      const applied = await spool.apply(operator(), decided);
      expect(applied.targetId).toBeNull();
      const made = await world.storage.read.tenants.find(applied.tenantId ?? '');
      expect(made?.endpoints.map(({ url }) => url)).toEqual([
        'https://crm.example/api',
        'https://billing.example/v2',
        'https://same.example',
      ]);
    });

    it('has another plan with another mapping, and one that is wrong changes nothing', async () => {
      const planned = await plan();
      const mapped = await execute(operator(), mapImport, { id: planned.id, mapping });
      expect(mapped.digest).not.toBe(planned.digest);
      const bad = `${mapping}\nhttp://a.example/\\u00=http://b.example`;
      const refusal = await problemOf(execute(operator(), mapImport, { id: planned.id, mapping: bad }));
      expect(refusal.message).toMatch(/^Line 4 has the broken escape/);
      expect(await world.storage.read.imports.find(planned.id)).toMatchObject({ mapping });
      const over = `http://billing.staging.example=http://b.example/${'x'.repeat(1990)}`;
      expect(
        (await problemOf(execute(operator(), mapImport, { id: planned.id, mapping: `${over}xxxx` })))
          .issues[0],
      ).toMatchObject({
        path: 'mapping',
        code: 'mapping-line',
      });
    });
  });

  describe('is refused', () => {
    it('for a tenant that is frozen, in the bin, or not there', async () => {
      expect((await problemOf(givenPackage(operator(), spool, { tenantId: 'nobody', archive }))).kind).toBe(
        'not-found',
      );
      const planned = await plan();
      await execute(admin(), freezeTenant, { id: target.id, reason: 'It moves.' });
      expect((await problemOf(plan())).code).toBe('tenant-frozen');
      expect((await problemOf(spool.apply(operator(), planned))).code).toBe('tenant-frozen');
      await execute(admin(), unfreezeTenant, { id: target.id });
      await execute(admin(), deleteTenant, { id: target.id });
      expect((await problemOf(plan())).kind).toBe('not-found');
    });

    it('when it comes from another version (A6), with both versions, and nothing is left of it', async () => {
      const batches = await listBatches(admin());
      const read: typeof spool.deps.read = async (...asked) => {
        const content = await spool.deps.read(...asked);
        return { ...content, manifest: { ...content.manifest, platformVersion: '99.1.2' } };
      };
      const other = { ...spool, deps: { ...spool.deps, read } };
      const planned = await givenPackage(operator(), other, { tenantId: target.id, archive });
      expect(planned).toMatchObject({ state: 'refused', refusal: { issues: [{ code: 'package-version' }] } });
      expect(planned.refusal?.message).toContain('Tenantry 99.1.2; this server has');
      const id = admin().newId();
      await spool.put(id, archive);
      const asked = { id, tenantId: target.id, fileName: 'x.zip', mapping: null };
      const refusal = await problemOf(importPackageAtOnce(operator(), asked, other.deps));
      expect(refusal).toMatchObject({ kind: 'malformed', code: 'package-version' });
      expect(await find()).toEqual(target);
      expect(await listBatches(admin())).toEqual(batches);
    });

    it('when it is damaged, with the reason, and nothing is left of it', async () => {
      const batches = await listBatches(admin());
      archive = archive.subarray(0, archive.length - 30);
      expect(await plan()).toMatchObject({ state: 'refused' });
      expect(await listBatches(admin())).toEqual(batches);
    });
  });

  describe('at once, the vendor’s way', () => {
    const atOnce = async (mapping: string | Uint8Array | null, tenantId = target.id) => {
      const id = admin().newId();
      await spool.put(id, archive);
      return importPackageAtOnce(
        operator(),
        { id, tenantId, fileName: 'business-export.zip', mapping, lockTimeout: 0 },
        spool.deps,
      );
    };

    it('overwrites what is there, and keeps the report', async () => {
      const applied = await atOnce(Buffer.from('http://crm.staging.example=https://crm.example'));
      expect(applied).toMatchObject({ state: 'applied', tenantId: target.id });
      expect((await find()).endpoints[1]).toEqual({ name: 'CRM', url: 'https://crm.example/api' });
      expect(await linesOf(applied.id, 'endpoint')).toEqual([
        'CRM: overwrite',
        'Billing: create',
        'Same: keep',
      ]);
    });

    it('refuses a bad mapping, a tenant that is not there and a damaged archive; nothing is changed', async () => {
      expect((await problemOf(atOnce('nonsense'))).kind).toBe('invalid');
      expect((await problemOf(atOnce(null, 'nobody'))).kind).toBe('not-found');
      archive = archive.subarray(0, archive.length - 30);
      expect((await problemOf(atOnce(null))).kind).toBe('malformed');
      expect(await find()).toEqual(target);
    });

    it('is for who may change tenants', async () => {
      const input = { id: 'x', tenantId: target.id, fileName: 'x.zip' };
      for (const role of ['provider-auditor', 'tenant-administrator'] as const)
        expect((await problemOf(execute(world.as(role), beginPackage, input))).kind).toBe('forbidden');
    });
  });
});
