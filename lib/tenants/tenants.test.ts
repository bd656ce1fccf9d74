import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import type { Problem } from '../problem';
import { problemOf } from '../problem.testing';
import { ask } from '../query';
import { createTenant } from './create-tenant';
import { deleteTenant } from './delete-tenant';
import { findOverlaps } from './find-overlaps';
import { listTenants } from './list-tenants';
import { purgeExpired, purgeTenant } from './purge-tenant';
import { restoreTenant } from './restore-tenant';
import { activateTenant } from './switch-tenant';
import { draftOf, givenSystem } from './testing';
import { undoChange } from './undo-change';
import { updateTenant } from './update-tenant';

onBothEngines('tenants', (world) => {
  const admin = () => world.as('provider-administrator');
  const auditOf = (tenantId: string) => world.storage.read.audit.list({ tenantId }, { limit: 50 });
  const names = async (input: object) =>
    (await ask(admin(), listTenants, input)).items.map((tenant) => tenant.name);

  beforeAll(async () => {
    await givenSystem(admin());
  });

  it('creates a tenant with every default filled in, and writes one audit entry', async () => {
    const tenant = await execute(admin(), createTenant, draftOf('Greene Services'));
    expect(tenant).toMatchObject({
      url: 'greene-services',
      status: 'inactive',
      version: 1,
      telephony: {
        customerName: '100',
        domainOwner: false,
        directoryNumbers: [{ directoryNumbers: '1000-1020', prefixLength: 2, extraDigits: '' }],
        commonAbbreviatedNumbers: [],
      },
    });
    expect(await world.storage.read.tenants.find(tenant.id)).toEqual(tenant);
    expect(await auditOf(tenant.id)).toMatchObject([
      { action: 'tenant.create', before: null, after: tenant },
    ]);
  });

  it('refuses everything that others have, all at once, each on its field and with its holder', async () => {
    const problem = await problemOf(
      execute(admin(), createTenant, {
        ...draftOf('greene services', {
          directoryNumbers: [{ directoryNumbers: '999' }, { directoryNumbers: '0990-1000' }],
        }),
        url: 'greene-services',
      }),
    );
    expect(problem.kind).toBe('conflict');
    expect(problem.issues.map(({ path, code, holder }) => [path, code, holder?.name])).toEqual([
      ['name', 'name-taken', 'Greene Services'],
      ['url', 'url-taken', 'Greene Services'],
      ['telephony.customerNumber', 'customer-number-taken', 'Greene Services'],
      ['telephony.directoryNumbers.1.directoryNumbers', 'range-overlap', 'Greene Services'],
    ]);
    expect(await names({ q: 'greene' })).toEqual(['Greene Services']);
  });

  it('refuses a system, domain, feature level or server that is not there', async () => {
    const wrong = draftOf('Wrong', {
      customerNumber: 7,
      domainName: 'nowhere.example',
      directoryNumbers: [{ directoryNumbers: '77' }],
      subscribers: [
        {
          numberRange: 9,
          featurelevel: 'GOLD',
          dialingPrivileges: 'Internal',
          endUserDeviceType: 'Mitel 6863i',
        },
      ],
    });
    const problem = await problemOf(execute(admin(), createTenant, wrong));
    expect(problem.kind).toBe('invalid');
    expect(problem.issues.map((issue) => issue.code)).toEqual([
      'unknown-domain',
      'unknown-feature-level',
      'unknown-server',
    ]);
    const noSystem = await problemOf(execute(admin(), createTenant, draftOf('Wrong', { system: 'Nowhere' })));
    expect(noSystem.issues[0]).toMatchObject({ path: 'telephony.system', code: 'unknown-telephony-system' });
  });

  it('finds by name, accents or not, by two letters, by url, domain, and by a number inside a range', async () => {
    await execute(admin(), createTenant, {
      ...draftOf('Müller Söhne', {
        customerNumber: 200,
        directoryNumbers: [{ directoryNumbers: '2000-2999' }],
        financeId: 'FIN 77',
      }),
      company: 'Bäckerei',
    });
    await execute(admin(), createTenant, { name: 'Nordic Tyres' });
    expect(await names({ q: 'muller' })).toEqual(['Müller Söhne']);
    expect(await names({ q: 'mü' })).toEqual(['Müller Söhne']);
    expect(await names({ q: 'N' })).toEqual(['Nordic Tyres']);
    expect(await names({ q: 'ckere' })).toEqual(['Müller Söhne']);
    expect(await names({ q: 'fin 77' })).toEqual(['Müller Söhne']);
    expect(await names({ q: '2345' })).toEqual(['Müller Söhne']);
    expect(await names({ q: '20-07' })).toEqual(['Müller Söhne']);
    expect(await names({ q: '1021' })).toEqual([]);
    expect(await names({ q: '200' })).toEqual(['Müller Söhne']);
    expect(await names({ q: 'no such thing' })).toEqual([]);
    expect(await names({ q: '"%_' })).toEqual([]);
  });

  it('pages forwards and backwards in every order without repeating or leaving out a tenant', async () => {
    for (let number = 0; number < 7; number += 1)
      await execute(admin(), createTenant, { name: `Page ${number}` });
    for (const sort of ['name', '-name', 'number', '-createdAt', 'updatedAt'] as const) {
      const whole = await names({ sort });
      const pages: string[][] = [];
      let after: string | undefined;
      do {
        const page = await ask(admin(), listTenants, { sort, limit: 3, after });
        pages.push(page.items.map((tenant) => tenant.name));
        after = page.next ?? undefined;
      } while (after);
      expect(pages.flat()).toEqual(whole);
    }
  });

  it('counts truly with every filter', async () => {
    for (const filter of [
      {},
      { status: 'active' },
      { status: 'inactive' },
      { q: 'page' },
      { q: 'p' },
      { q: 'Pa', status: 'active' },
      { q: 'mü' },
      { q: 'p', deleted: true },
      { q: 'p', system: 'mx-one stockholm' },
      { q: 'zz' },
      { system: 'mx-one stockholm' },
      { deleted: true },
    ]) {
      const { items } = await ask(admin(), listTenants, { ...filter, limit: 200 });
      const { within: _, ...input } = listTenants.input.parse(filter);
      expect(await world.storage.read.tenants.count(input), JSON.stringify(filter)).toBe(items.length);
    }
  });

  it('changes only what is named, and not over somebody else’s change', async () => {
    const tenant = await execute(admin(), createTenant, { name: 'Changed', company: 'Stays' });
    const changed = await execute(admin(), updateTenant, {
      id: tenant.id,
      expectedVersion: 1,
      changes: { contact: { email: 'nowhere@net' } },
    });
    expect(changed).toMatchObject({ company: 'Stays', version: 2, contact: { email: 'nowhere@net' } });
    const stale = await problemOf(
      execute(admin(), updateTenant, { id: tenant.id, expectedVersion: 1, changes: { company: null } }),
    );
    expect(stale).toMatchObject({
      kind: 'stale',
      message: expect.stringContaining('The provider-administrator'),
    });
    const again = await execute(admin(), updateTenant, { id: tenant.id, changes: { company: 'Stays' } });
    expect(again.version).toBe(2);
    expect(await auditOf(tenant.id)).toHaveLength(2);
  });

  it('undoes an edit as a new change, unless the same member was changed again', async () => {
    const tenant = await execute(admin(), createTenant, { name: 'Undone', company: 'Before' });
    await execute(admin(), updateTenant, { id: tenant.id, changes: { company: 'After' } });
    const [entry] = await auditOf(tenant.id);
    const { tenant: undone } = await execute(admin(), undoChange, { entryId: entry?.id });
    expect(undone.company).toBe('Before');
    const refused = await problemOf(execute(admin(), undoChange, { entryId: entry?.id }));
    expect(refused.issues[0]?.path).toBe('company');
    expect((await auditOf(tenant.id)).map((line) => line.action)).toEqual([
      'tenant.undo',
      'tenant.update',
      'tenant.create',
    ]);
  });

  it('frees the numbers of a deleted tenant, and gives back on restore what nobody else holds', async () => {
    const first = await execute(
      admin(),
      createTenant,
      draftOf('First holder', {
        customerNumber: 300,
        directoryNumbers: [{ directoryNumbers: '3000-3099', extraDigits: '5' }],
      }),
    );
    await execute(admin(), deleteTenant, { id: first.id, confirmName: ' First holder ' });
    expect(await names({ q: '3050' })).toEqual([]);
    const second = await execute(
      admin(),
      createTenant,
      draftOf('Second holder', {
        customerNumber: 301,
        directoryNumbers: [{ directoryNumbers: '3040-3049' }],
      }),
    );
    const { tenant, lost } = await execute(admin(), restoreTenant, { id: first.id });
    expect(tenant.telephony?.directoryNumbers).toEqual([
      { directoryNumbers: '3000-3039', prefixLength: 2, extraDigits: '5' },
      { directoryNumbers: '3050-3099', prefixLength: 2, extraDigits: '5' },
    ]);
    expect(lost).toMatchObject([
      { first: '3040', last: '3049', tenantId: second.id, tenantName: 'Second holder' },
    ]);
  });

  it('offers another name and url when they were taken while the tenant lay in the bin', async () => {
    const first = await execute(admin(), createTenant, { name: 'Phoenix' });
    await execute(admin(), deleteTenant, { id: first.id });
    await execute(admin(), createTenant, { name: 'Phoenix' });
    const problem = await problemOf(execute(admin(), restoreTenant, { id: first.id }));
    expect(problem.issues.map(({ path, suggestion }) => [path, suggestion])).toEqual([
      ['name', 'Phoenix 2'],
      ['url', 'phoenix-2'],
    ]);
    const { tenant } = await execute(admin(), restoreTenant, {
      id: first.id,
      name: 'Phoenix 2',
      url: 'phoenix-2',
    });
    expect(tenant).toMatchObject({ name: 'Phoenix 2', deletedAt: null });
  });

  it('purges only what lies in the bin, and by itself after 30 days', async () => {
    const tenant = await execute(
      admin(),
      createTenant,
      draftOf('Short lived', { customerNumber: 400, directoryNumbers: [{ directoryNumbers: '4000' }] }),
    );
    expect((await problemOf(execute(admin(), purgeTenant, { id: tenant.id }))).code).toBe('not-in-bin');
    await execute(admin(), deleteTenant, { id: tenant.id });
    expect(await purgeExpired(world.as('system'))).toBe(0);
    world.pass(31 * 86_400_000);
    expect(await purgeExpired(world.as('system'))).toBeGreaterThan(0);
    expect(await world.storage.read.tenants.find(tenant.id)).toBeUndefined();
  });

  it('lets exactly one of two processes have overlapping numbers', async () => {
    const other = await world.openAnother();
    const attempts = Array.from({ length: 8 }, (_, number) =>
      execute(
        world.as('provider-operator', number % 2 ? other : world.storage),
        createTenant,
        draftOf(`Racer ${number}`, {
          customerNumber: 500 + number,
          directoryNumbers: [{ directoryNumbers: `80${number}0-8100` }],
        }),
      ),
    );
    const outcomes = await Promise.allSettled(attempts);
    expect(outcomes.filter((outcome) => outcome.status === 'fulfilled')).toHaveLength(1);
    expect(
      outcomes.flatMap((outcome) =>
        outcome.status === 'rejected' ? [(outcome.reason as Problem).kind] : [],
      ),
    ).toEqual(Array(7).fill('conflict'));
    expect(await ask(admin(), findOverlaps, { system: 'MX-ONE Stockholm', numbers: '8100' })).toHaveLength(1);
  });

  it('runs a repeated request once', async () => {
    const once = { idempotencyKey: 'same-key' };
    const first = await execute(admin(), createTenant, { name: 'Once' }, once);
    expect(await execute(admin(), createTenant, { name: 'Once' }, once)).toEqual(first);
    expect((await problemOf(execute(admin(), createTenant, { name: 'Twice' }, once))).code).toBe(
      'idempotency-key-reused',
    );
  });

  it('keeps a refusal from changing anything', async () => {
    const before = await world.storage.read.audit.count({});
    await problemOf(execute(world.as('provider-auditor'), createTenant, { name: 'Forbidden' }));
    await problemOf(execute(world.as('provider-operator'), activateTenant, { id: 'nobody' }));
    await expect(
      world.storage.transact(async (stores) => {
        const [tenant] = (await stores.tenants.list({}, { sort: 'name', limit: 1 })).items;
        if (tenant) await stores.tenants.save({ ...tenant, company: 'Half' }, tenant);
        throw new Error('cut off in the middle');
      }),
    ).rejects.toThrow('cut off in the middle');
    expect(await names({ q: 'half' })).toEqual([]);
    expect(await world.storage.read.audit.count({})).toBe(before);
  });
});
