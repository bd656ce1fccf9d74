import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { givenBlock, givenTenant, glance } from '../access-numbers/testing';
import { signIn } from '../accounts/sign-in';
import { createTenantPerson } from '../accounts/tenant-people/create-tenant-person';
import { execute } from '../command';
import { takeLock } from '../locks/take-lock';
import { problemOf } from '../problem.testing';
import { ask } from '../query';
import { createTelephonySystem } from '../telephony-systems/save-telephony-system';
import { createTenant } from '../tenants/create-tenant';
import { deleteTenant } from '../tenants/delete-tenant';
import type { Tenant } from '../tenants/model';
import { archiveOf, givenList, pack, unpack } from '../transfer/archives.testing';
import { givenSpool, listBatches, purge } from '../transfer/imports.testing';
import { createFromArchive } from './create-from-archive';
import { getTemplate } from './read-templates';
import { createTemplate } from './save-template';

/** As the vendor's sample says it (B14): the address and the password are its own. */
const draft = {
  name: 'Nordic Tyres',
  administrator: { name: 'Ann Lee', email: 'nowhere@net', loginId: 'ann.lee', password: 'password' },
};

onBothEngines('A tenant from an archive, the vendor’s way', (world) => {
  const spool = givenSpool(world);
  const admin = () => world.as('provider-administrator');
  const operator = () => world.as('provider-operator');
  let archive: Buffer;
  let source: Tenant;

  async function make(wanted: Partial<Parameters<typeof createFromArchive>[1]> = {}, context = operator()) {
    const id = context.newId();
    await spool.put(id, archive);
    const template = { id, fileName: 'tpl.zip', url: 'nordic.example', draft, lockTimeout: 0, ...wanted };
    return createFromArchive(context, template, spool.deps);
  }
  const report = async (importId: string, kind: string) =>
    (await spool.items(importId))
      .filter((item) => item.kind === kind)
      .map(({ what, verdict }) => `${what} ${verdict}`);
  const numbersOf = async (id: string) =>
    (await world.storage.read.accessNumbers.listOfTenant(id, admin().now(), { limit: 20 })).map(glance);

  beforeAll(async () => {
    await execute(admin(), createTelephonySystem, {
      name: 'MX-1',
      servers: [1],
      domains: ['sip.example', 'nordic.example'],
      featureLevels: ['BASIC'],
    });
    source = await execute(operator(), createTenant, {
      name: 'Greene Services',
      capacity: { numberOfUsers: 12 },
      telephony: {
        system: 'MX-1',
        customerNumber: 7,
        customerName: 'Greene',
        domainName: 'sip.example',
        directoryNumbers: [{ directoryNumbers: '1000-1099,2000' }],
      },
    });
    await givenBlock(admin(), '46701000', 100, { tenantId: source.id });
    await execute(operator(), createTenantPerson, {
      tenantId: source.id,
      name: 'Gus Greene',
      email: 'gus@greene.example',
    });
    await givenList(admin(), { tenantId: source.id });
    archive = await archiveOf(admin(), source.id);
  });

  beforeEach(async () => {
    for (const tenant of (await world.storage.read.tenants.list({}, { sort: 'name', limit: 100 })).items)
      if (tenant.id !== source.id) await purge(admin(), tenant.id);
    await world.raw("delete from access_number_blocks where first not like '4670%'");
    await world.raw('delete from locks');
  });

  it('is inactive, with new GUIDs, without records and history, and its administrator can sign in once (1.6)', async () => {
    const batches = await listBatches(admin());
    const { tenant, importId } = await make({ draft: { ...draft, numberMap: { '46701000': '46801000' } } });
    expect(tenant).toMatchObject({
      name: 'Nordic Tyres',
      url: 'nordic.example',
      status: 'inactive',
      capacity: { numberOfUsers: 12 },
      telephony: {
        customerNumber: 8,
        customerName: 'Nordic Tyres',
        domainName: 'sip.example',
        directoryNumbers: [],
      },
    });
    expect(tenant.id).not.toBe(source.id);
    expect(await numbersOf(tenant.id)).toEqual(['46801000-46801099 assigned Nordic Tyres']);
    expect(await listBatches(admin())).toEqual(batches);
    expect(await world.storage.read.callingLists.listOfTenant(tenant.id)).toEqual([]);
    expect(await world.storage.read.imports.find(importId)).toMatchObject({
      state: 'applied',
      fileName: 'tpl.zip',
      tenantId: tenant.id,
    });
    expect(await report(importId, 'telephony')).toEqual([
      'Telephony system: MX-1 create',
      'Customer number: 7 create',
    ]);
    expect(await report(importId, 'directory-number')).toEqual(['1000–1099 skip', '2000 skip']);
    expect(await report(importId, 'person')).toEqual([
      'Ann Lee (nowhere@net) create',
      '1 person of the template skip',
    ]);
    expect(await signIn(world.as('anonymous'), { email: 'ann.lee', password: 'password' })).toMatchObject({
      person: { mustChangePassword: true, tenantId: tenant.id },
    });
  });

  it('by stream: name and SIP domain come from the url, the people as they are where their address is free (1.8)', async () => {
    await givenTenant(admin(), 'nordic');
    const entries = await unpack(archive);
    const [line = ''] = String(entries.get('people.ndjson')).split('\n');
    const other = {
      ...(JSON.parse(line) as object),
      id: admin().newId(),
      email: 'eve@nordic.example',
      loginId: 'GUS@greene.example',
      name: 'Eve',
    };
    entries.set(
      'people.ndjson',
      Buffer.from(
        [line, JSON.stringify(other)]
          .toSorted()
          .map((each) => `${each}\n`)
          .join(''),
      ),
    );
    const whole = archive;
    archive = await pack(entries);
    const { tenant, importId } = await make({ draft: null });
    archive = whole;
    expect(tenant).toMatchObject({
      name: 'nordic 2',
      url: 'nordic.example',
      telephony: { domainName: 'nordic.example' },
    });
    const people = await world.storage.read.people.listOfTenant(tenant.id);
    expect(people).toMatchObject([{ name: 'Eve', email: 'eve@nordic.example', loginId: null }]);
    expect(people[0]?.id).not.toBe(other.id);
    expect(await world.storage.read.invitations.listOfTenant(tenant.id)).toHaveLength(1);
    expect((await report(importId, 'person')).toSorted()).toEqual([
      'eve@nordic.example create',
      'gus@greene.example skip',
    ]);
    const eve = (await spool.items(importId)).find(({ what }) => what === 'eve@nordic.example');
    expect(eve?.reason).toContain('comes in without this login id');
  });

  describe('access numbers that are here', () => {
    it.each<[string, (tenantId: string) => Promise<unknown>, string, number]>([
      [
        'the same block, in quarantine: assigned to nobody, so assigned (B18)',
        async () => {
          const gone = await givenTenant(admin(), 'Gone');
          await givenBlock(admin(), '46801000', 100, { tenantId: gone.id });
          await execute(admin(), deleteTenant, { id: gone.id });
        },
        'assign',
        1,
      ],
      [
        'the same block of another tenant: ignored without a word (B13)',
        (tenantId) => givenBlock(admin(), '46801000', 100, { tenantId }),
        'held',
        0,
      ],
      ['one that only overlaps: ignored', () => givenBlock(admin(), '46801000', 50), 'skip', 0],
    ])('%s', async (_title, given, verdict, blocks) => {
      await given(source.id);
      const { tenant, importId } = await make({ draft: { ...draft, numberMap: { '46701000': '46801000' } } });
      expect(await numbersOf(tenant.id)).toHaveLength(blocks);
      expect(await report(importId, 'access-number')).toEqual([`46801000–46801099 ${verdict}`]);
      await world.raw(
        `update access_number_blocks set tenant_id = null, state = 'free' where first like '4680%'`,
      );
    });
  });

  it.each<[string, Parameters<typeof make>[0], object]>([
    [
      'a key that is none of the template’s (B12)',
      { draft: { ...draft, numberMap: { '1': '46801000' } } },
      { kind: 'invalid', code: 'unknown-number' },
    ],
    ['no name (B19)', { draft: { ...draft, name: '' } }, { kind: 'invalid', issues: [{ path: 'name' }] }],
    ['a url that cannot be', { url: 'Nordic Tyres' }, { kind: 'invalid', issues: [{ path: 'url' }] }],
    ['a url that is taken', { url: 'greene-services' }, { kind: 'conflict', code: 'url-taken' }],
    [
      'a name that is taken',
      { draft: { ...draft, name: 'GREENE services' } },
      { kind: 'conflict', code: 'name-taken' },
    ],
    [
      'an address that is taken',
      { draft: { ...draft, administrator: { ...draft.administrator, email: 'gus@greene.example' } } },
      { kind: 'conflict', code: 'email-taken' },
    ],
    [
      'a password that is too short',
      { draft: { ...draft, administrator: { ...draft.administrator, password: 'x' } } },
      { kind: 'invalid', code: 'too-short' },
    ],
  ])('refuses %s, and nothing is made', async (_title, wanted, problem) => {
    expect(await problemOf(make(wanted))).toMatchObject(problem);
    expect(await world.storage.read.tenants.count({})).toBe(1);
  });

  it('refuses what is no archive, and one of another database version, with the way on (B11)', async () => {
    const whole = archive;
    archive = whole.subarray(0, 200);
    expect((await problemOf(make())).kind).toBe('malformed');
    const entries = await unpack(whole);
    const manifest = JSON.parse(String(entries.get('manifest.json'))) as { databaseVersion: number };
    entries.set(
      'manifest.json',
      Buffer.from(JSON.stringify({ ...manifest, databaseVersion: manifest.databaseVersion - 1 })),
    );
    archive = await pack(entries);
    expect(await problemOf(make())).toMatchObject({ kind: 'invalid', code: 'template-version' });
    expect((await problemOf(make())).message).toContain('import the archive as a tenant');
    archive = whole;
    const [kept] = (await world.storage.read.imports.list({}, { limit: 1 })).items;
    expect(kept).toMatchObject({ state: 'refused' });
  });

  it('waits its turn, and leaves no trace when that does not come', async () => {
    const before = (await world.storage.read.imports.list({}, { limit: 100 })).items.length;
    await execute(admin(), takeLock, { holderId: 'other', title: 'Import Acme' });
    expect(await problemOf(make())).toMatchObject({ kind: 'busy', code: 'import-locked' });
    expect((await world.storage.read.imports.list({}, { limit: 100 })).items).toHaveLength(before);
  });

  it('is made once when several ask for the same url at once', async () => {
    const outcomes = await Promise.all(
      Array.from({ length: 4 }, () =>
        make({ lockTimeout: 60 }).then(
          () => 'made',
          (error: unknown) => (error as { code: string }).code,
        ),
      ),
    );
    expect(outcomes.toSorted()).toEqual(['made', 'name-taken', 'name-taken', 'name-taken']);
  });

  it('is refused to whoever only reads', async () => {
    expect(await problemOf(make({}, world.as('provider-auditor')))).toMatchObject({ kind: 'forbidden' });
  });

  it('keeps an archive as a template, too, of which parameters and a free customer number are told', async () => {
    const planned = await spool.plan(operator(), archive, 'office.zip');
    const template = await execute(operator(), createTemplate, { name: 'Office', importId: planned.id });
    expect(template.newest).toMatchObject({
      source: 'archive',
      fileName: 'office.zip',
      sourceName: source.name,
    });
    expect(await ask(operator(), getTemplate, { id: template.id })).toMatchObject({
      placeholders: [{ number: '46701000', last: '46701099', count: 100 }],
      telephony: { customerNumber: 7 },
      system: { domains: ['sip.example', 'nordic.example'], freeCustomerNumber: 8 },
      leftBehind: { callingLists: 1, records: 3 },
      tenants: 0,
      shown: { unusable: null },
    });
    expect(
      await problemOf(execute(operator(), createTemplate, { name: 'OFFICE', tenantId: source.id })),
    ).toMatchObject({
      code: 'name-taken',
    });
    expect(await problemOf(execute(operator(), createTemplate, { name: 'Both' }))).toMatchObject({
      kind: 'invalid',
    });
  });
});
