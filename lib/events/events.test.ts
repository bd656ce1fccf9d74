import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { assignBlocks, assignNumbers } from '../access-numbers/assign-numbers';
import { givenBlock } from '../access-numbers/testing';
import { unassignNumbers } from '../access-numbers/unassign-numbers';
import { execute } from '../command';
import { problemOf } from '../problem.testing';
import { ask } from '../query';
import { createTenant } from '../tenants/create-tenant';
import { deleteTenant } from '../tenants/delete-tenant';
import { purgeTenant } from '../tenants/purge-tenant';
import { restoreTenant } from '../tenants/restore-tenant';
import { activateTenant, deactivateTenant } from '../tenants/switch-tenant';
import { draftOf, givenSystem } from '../tenants/testing';
import { updateTenant } from '../tenants/update-tenant';
import { writePlace } from './cursor';
import { listEvents } from './list-events';
import type { TenantryEvent } from './model';
import { sweepEvents } from './sweep-events';

onBothEngines('events', (world) => {
  const admin = () => world.as('provider-administrator');
  const now = async () => (await ask(admin(), listEvents, { after: 'now' })).next;
  const since = async (after: string) => (await ask(admin(), listEvents, { after, limit: 200 })).items;

  /** What a piece of work left behind. */
  async function eventsOf(work: () => Promise<unknown>): Promise<TenantryEvent[]> {
    const place = await now();
    await work();
    return since(place);
  }

  beforeAll(async () => {
    await givenSystem(admin());
  });

  it('tell of a new tenant and its directory numbers, once each', async () => {
    let id = '';
    const events = await eventsOf(async () => {
      ({ id } = await execute(admin(), createTenant, draftOf('Acme')));
    });
    expect(events).toMatchObject([
      {
        type: 'tenant.created',
        tenant: { id, name: 'Acme', url: 'acme', partnerId: null },
        who: { name: 'The provider-administrator', door: 'console' },
        requestId: 'TEST-0001',
        changes: [],
        numbers: null,
      },
      { type: 'numbers.assigned', numbers: { kind: 'directory', system: 'MX-ONE Stockholm' } },
    ]);
    const [first, second] = events as [TenantryEvent, TenantryEvent];
    expect(second.sequence).toBe(first.sequence + 1);
    const entry = await world.storage.read.audit.find(first.auditEntryId);
    expect(entry).toMatchObject({ action: 'tenant.create', entityId: id });
  });

  it('tell of each change by its member, and of nothing where nothing changed', async () => {
    const { id } = await execute(admin(), createTenant, { name: 'Nord' });
    const change = (changes: object) => execute(admin(), updateTenant, { id, changes });
    const [event] = await eventsOf(() => change({ contact: { email: 'ann@nord.example' } }));
    expect(event).toMatchObject({
      type: 'tenant.changed',
      changes: [{ path: 'contact.email', before: null, after: 'ann@nord.example' }],
    });
    expect(await eventsOf(() => change({ contact: { email: 'ann@nord.example' } }))).toEqual([]);
    const long = [{ name: 'Web', url: `https://nord.example/${'x'.repeat(1990)}`.slice(0, 1999) }];
    expect((await eventsOf(() => change({ endpoints: long })))[0]?.changes).toEqual([{ path: 'endpoints' }]);
  });

  it('tell of a life: activated, deactivated, deleted, restored, purged', async () => {
    const { id } = await execute(
      admin(),
      createTenant,
      draftOf('Life', {
        customerNumber: 900,
        directoryNumbers: [{ directoryNumbers: '5000-5010' }],
      }),
    );
    const types = async (work: () => Promise<unknown>) => (await eventsOf(work)).map(({ type }) => type);
    expect(await types(() => execute(admin(), activateTenant, { id }))).toEqual(['tenant.activated']);
    expect(await types(() => execute(admin(), deactivateTenant, { id }))).toEqual(['tenant.deactivated']);
    expect(await types(() => execute(admin(), deleteTenant, { id }))).toEqual([
      'tenant.deleted',
      'numbers.released',
    ]);
    expect(await types(() => execute(admin(), restoreTenant, { id }))).toEqual([
      'tenant.restored',
      'numbers.assigned',
    ]);
    await execute(admin(), deleteTenant, { id });
    expect(await types(() => execute(admin(), purgeTenant, { id }))).toEqual(['tenant.purged']);
  });

  it('tell which numbers changed hands, and only those', async () => {
    const [one, two] = [
      await execute(admin(), createTenant, { name: 'One' }),
      await execute(admin(), createTenant, { name: 'Two' }),
    ];
    const block = await givenBlock(admin(), '46800000', 20);
    const assigned = await eventsOf(() =>
      execute(admin(), assignNumbers, { first: '46800000', last: '46800009', tenantId: one.id }),
    );
    expect(assigned).toMatchObject([
      {
        type: 'numbers.assigned',
        tenant: { id: one.id },
        numbers: { kind: 'access', ranges: [{ first: '46800000', last: '46800009' }], more: null },
      },
    ]);
    const released = await eventsOf(() =>
      execute(admin(), unassignNumbers, { first: '46800005', last: '46800009' }),
    );
    expect(released).toMatchObject([
      { type: 'numbers.released', tenant: { id: one.id }, numbers: { ranges: [{ first: '46800005' }] } },
    ]);
    expect(await eventsOf(() => execute(admin(), deleteTenant, { id: two.id }))).toHaveLength(1);
    expect(block.count).toBe(20);
  });

  it('are not there where the change was refused', async () => {
    const events = await eventsOf(() => problemOf(execute(admin(), createTenant, { name: 'Acme' })));
    expect(events).toEqual([]);
    await problemOf(execute(world.as('provider-auditor'), createTenant, { name: 'Other' }));
    expect(await since(await now())).toEqual([]);
  });

  it('stay cheap where a thousand blocks change hands at once', async () => {
    const { id } = await execute(admin(), createTenant, { name: 'Many' });
    const ids: string[] = [];
    for (let at = 0; at < 100; at += 1)
      ids.push((await givenBlock(admin(), `4690${String(at).padStart(4, '0')}0`, 5)).id);
    const place = await now();
    const { items } = await execute(admin(), assignBlocks, { ids, tenantId: id });
    expect(items.every(({ outcome }) => outcome === 'done')).toBe(true);
    const first = await ask(admin(), listEvents, { after: place, limit: 60 });
    const rest = await ask(admin(), listEvents, { after: first.next, limit: 200 });
    const sequences = [...first.items, ...rest.items].map(({ sequence }) => sequence);
    expect(sequences).toHaveLength(100);
    expect(sequences.every((one, at) => at === 0 || one === (sequences[at - 1] ?? 0) + 1)).toBe(true);
  });

  it('are never missed by a reader, however many write at once', async () => {
    const other = await world.openAnother();
    const writers = Array.from({ length: 12 }, (_, at) =>
      execute(world.as('provider-operator', at % 2 ? other : world.storage), createTenant, {
        name: `Writer ${at}`,
      }),
    );
    const seen: number[] = [];
    let place = await now();
    const start = Buffer.from(place, 'base64url').toString();
    let isOver = false;
    const all = Promise.all(writers).finally(() => {
      isOver = true;
    });
    for (let last = false; !last; ) {
      last = isOver;
      const page = await ask(admin(), listEvents, { after: place, limit: 3 });
      seen.push(...page.items.map(({ sequence }) => sequence));
      if (page.items.length > 0) last = false;
      place = page.next;
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    await all;
    const first = Number(start.split(' ')[1]) + 1;
    const until = await world.storage.read.events.findLastSequence();
    expect(seen).toEqual(Array.from({ length: until - first + 1 }, (_, at) => first + at));
    expect(seen.length).toBeGreaterThanOrEqual(1);
  });

  it('are found by type and tenant, and the place at the end moves on past others', async () => {
    const place = await now();
    const { id } = await execute(admin(), createTenant, { name: 'Chosen' });
    await execute(admin(), activateTenant, { id });
    const page = await ask(admin(), listEvents, { after: place, type: 'tenant.activated', tenantId: id });
    expect(page.items.map(({ type }) => type)).toEqual(['tenant.activated']);
    expect(page.next).toBe(await now());
    const refused = await problemOf(ask(admin(), listEvents, { type: 'tenant.gone' }));
    expect([refused.kind, refused.issues[0]?.path]).toEqual(['invalid', 'type.0']);
    expect((await problemOf(ask(admin(), listEvents, { after: 'x' }))).code).toBe('bad-cursor');
  });

  it('are not shown to tenants’ administrators', async () => {
    const refused = await problemOf(ask(world.as('tenant-administrator'), listEvents, {}));
    expect(refused.kind).toBe('forbidden');
  });

  it('are forgotten after a month, and a place from before is refused in words', async () => {
    world.pass(31 * 86_400_000);
    const { id } = await execute(admin(), createTenant, { name: 'Later' });
    await execute(admin(), activateTenant, { id });
    await sweepEvents(admin());
    const kept = (await ask(admin(), listEvents, {})).items;
    expect(kept.map(({ type }) => type)).toEqual(['tenant.created', 'tenant.activated']);
    const refused = await problemOf(ask(admin(), listEvents, { after: writePlace(1) }));
    expect([refused.kind, refused.code]).toEqual(['malformed', 'events-forgotten']);
    expect(refused.message).toContain('30 days');
    const first = kept[0]?.sequence ?? 0;
    expect((await ask(admin(), listEvents, { after: writePlace(first - 1) })).items).toHaveLength(2);
    world.pass(31 * 86_400_000);
    await sweepEvents(admin());
    const last = (await ask(admin(), listEvents, {})).items;
    expect(last).toHaveLength(1);
    await execute(admin(), deactivateTenant, { id });
    const next = (await ask(admin(), listEvents, { after: writePlace(last[0]?.sequence ?? 0) })).items;
    expect(next.map(({ sequence }) => sequence)).toEqual([(last[0]?.sequence ?? 0) + 1]);
  });
});
