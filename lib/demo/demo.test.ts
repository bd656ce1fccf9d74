import { expect, it, vi } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { createBlock } from '../access-numbers/create-block';
import { listBlocks } from '../access-numbers/read-blocks';
import { findBreak, firstHash } from '../audit/chain';
import { execute } from '../command';
import { getLicenceReport } from '../licences/get-licence-report';
import { listPartners } from '../partners/list-partners';
import { problemOf } from '../problem.testing';
import { ask } from '../query';
import { listTemplates } from '../templates/read-templates';
import { createTenant } from '../tenants/create-tenant';
import { deleteTenant } from '../tenants/delete-tenant';
import { listTenants } from '../tenants/list-tenants';
import { purgeTenant } from '../tenants/purge-tenant';
import { draftOf, givenSystem } from '../tenants/testing';
import { findDemo } from './find-demo';
import { loadDemo } from './load-demo';
import { demoPartners } from './partners';
import { demoTenants } from './provider';
import { removeDemo } from './remove-demo';

/** Half a year of commands is acted out; a busy machine may take its time. */
vi.setConfig({ testTimeout: 60_000 });

onBothEngines('the demo set', (world) => {
  const admin = () => world.as('provider-administrator');
  const total = async (filter: object = {}) =>
    (await ask(admin(), listTenants, { ...filter, limit: 1, count: true })).total;
  const countOfNumbers = async () => {
    const { audit } = world.storage.read;
    const entities = ['access-number', 'trunk', 'sms-account', 'calling-list', 'template'];
    const counts = await Promise.all(entities.map((entity) => audit.count({ entity })));
    return counts.reduce((sum, count) => sum + count, 0);
  };
  const statesOf = async () =>
    new Set((await ask(admin(), listBlocks, { limit: 200 })).items.map(({ state }) => state));

  it('refuses when something of it is there already, and changes nothing', async () => {
    const own = await execute(admin(), createTenant, { name: 'fyren rederi' });
    const problem = await problemOf(execute(admin(), loadDemo, {}));
    expect(problem.kind).toBe('conflict');
    expect(problem.issues).toMatchObject([{ code: 'name-taken', holder: { name: 'fyren rederi' } }]);
    expect(await total()).toBe(1);
    await execute(admin(), deleteTenant, { id: own.id });
    await execute(admin(), purgeTenant, { id: own.id });
  });

  it('brings 43 tenants on 4 systems, three of them partners, some of them in the bin, with a history that hangs together', async () => {
    const before = await world.storage.read.audit.count({});
    const loaded = await execute(admin(), loadDemo, {});
    expect(loaded).toEqual({ tenants: 43, telephonySystems: 4 });
    expect([await total(), await total({ deleted: true })]).toEqual([39, 4]);
    expect(await total({ status: 'active' })).toBeGreaterThan(25);
    expect(await total({ status: 'inactive' })).toBeGreaterThan(5);
    const ofPartners = demoPartners.reduce((sum, { tenants }) => sum + 2 + tenants.length, 0);
    const events = demoTenants.flatMap((tenant) => tenant.events).length + ofPartners;
    expect((await world.storage.read.audit.count({})) - (await countOfNumbers())).toBe(
      before + 4 + 43 + events + demoPartners.length + 1,
    );
    const [first, ...others] = await world.storage.read.audit.listFrom(0, 1000);
    expect(first && findBreak([first, ...others], firstHash)).toBeUndefined();
    const scenes = others.filter(({ entity }) => entity === 'tenant').slice(-43 - events);
    expect(scenes.filter(({ reason }) => !/acted out by the demo set/i.test(reason ?? ''))).toEqual([]);
    expect(await ask(admin(), findDemo, {})).toMatchObject({ tenants: 43 });
    const again = await problemOf(execute(admin(), loadDemo, {}));
    expect(again.issues).toMatchObject([{ code: 'demo-loaded' }]);
  });

  it('has access numbers in every state, on trunks and SMS accounts', async () => {
    expect(await statesOf()).toEqual(new Set(['free', 'assigned', 'reserved', 'quarantined']));
    const { trunks, smsAccounts } = world.storage.read;
    expect([await trunks.list(), await smsAccounts.list()].map((all) => all.length)).toEqual([4, 2]);
    expect((await trunks.countAllBlocks()).size).toBe(4);
    const own = await problemOf(execute(admin(), createBlock, { number: '46850101000', count: 10 }));
    expect(own.code).toBe('block-overlap');
  });

  it('has partners below the provider and below a partner, with limits that hold and an administrator each', async () => {
    const { items } = await ask(admin(), listPartners, {});
    expect(items.map(({ name, parent, tenants }) => [name, parent?.name ?? null, tenants.all])).toEqual([
      ['Hanse Kommunikation', null, 5],
      ['Nordlys Telepartner', null, 7],
      ['Vestland Drift', 'Nordlys Telepartner', 2],
    ]);
    for (const { id, limits, use } of items) {
      expect(use.tenants).toBeLessThan(limits.tenants ?? 0);
      const [person] = await world.storage.read.people.listOfTenant(id);
      expect(person?.role).toBe('partner-administrator');
    }
  });

  it('has templates, and tenants that follow an older version of one', async () => {
    const { items } = await ask(admin(), listTemplates, {});
    expect(items.map(({ name, latest, tenants, behind }) => [name, latest, tenants, behind])).toEqual([
      ['Office, Oslo', 2, 2, 2],
      ['Workshop, Västra Götaland', 1, 1, 0],
    ]);
  });

  it('goes in one step, and takes nothing along that is yours', async () => {
    await givenSystem(admin(), 'Own system');
    await execute(admin(), createTenant, draftOf('Own tenant', { system: 'Own system' }));
    await execute(
      admin(),
      createTenant,
      draftOf('Own on a demo system', {
        system: 'MX-ONE Oslo',
        domainName: 'oslo.voice.example',
        customerNumber: 999,
        directoryNumbers: [{ directoryNumbers: '9990-9999' }],
      }),
    );
    await execute(admin(), createBlock, { number: '8880000', trunks: [{ name: 'Fjordlinje Oslo' }] });
    const entries = await world.storage.read.audit.count({});
    expect(await execute(admin(), removeDemo, {})).toEqual({
      tenants: 43,
      kept: ['Fjordlinje Oslo', 'MX-ONE Oslo'],
    });
    expect((await ask(admin(), listBlocks, {})).items.map(({ number }) => number)).toEqual(['8880000']);
    expect(await world.storage.read.smsAccounts.list()).toEqual([]);
    expect((await ask(admin(), listTemplates, {})).items).toEqual([]);
    const { items } = await ask(admin(), listTenants, {});
    expect(items.map((tenant) => tenant.name)).toEqual(['Own on a demo system', 'Own tenant']);
    expect(await total({ deleted: true })).toBe(0);
    const systems = await world.storage.read.telephonySystems.list();
    expect(systems.map((system) => system.name)).toEqual(['MX-ONE Oslo', 'Own system']);
    expect(await world.storage.read.audit.count({})).toBeGreaterThan(entries + 40);
    expect(await ask(admin(), findDemo, {})).toBeUndefined();
    const { totals, months } = await ask(admin(), getLicenceReport, {});
    expect([totals.end, months.filter(({ average }) => average !== 0)]).toEqual([0, []]);
    expect((await problemOf(execute(admin(), removeDemo, {}))).issues[0]?.code).toBe('demo-not-loaded');
  });

  it('is for provider administrators', async () => {
    const refused = await problemOf(execute(world.as('provider-operator'), loadDemo, {}));
    expect(refused.kind).toBe('forbidden');
  });
});
