import { beforeAll, describe, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { givenBlock, glance } from '../access-numbers/testing';
import { signIn } from '../accounts/sign-in';
import { createTenantPerson } from '../accounts/tenant-people/create-tenant-person';
import { execute } from '../command';
import { freeLock, takeLock } from '../locks/take-lock';
import { problemOf } from '../problem.testing';
import { ask } from '../query';
import type { Tenant } from '../tenants/model';
import { givenFullTenant } from '../transfer/archives.testing';
import { checkNumberMap } from './check-number-map';
import { createFromTemplate, useTemplate } from './create-from-template';
import type { TemplateDraftInput } from './draft';
import { planFromTemplate } from './plan-from-template';
import { createTemplate } from './save-template';

const ann = { name: 'Ann Mary Berg', email: 'ann@acme.example', loginId: 'ann.berg' };

onBothEngines('A tenant from a template', (world) => {
  const admin = () => world.as('provider-administrator');
  const operator = () => world.as('provider-operator');
  let source: Tenant;
  let templateId: string;
  let made = 0;

  /** Another name each time, so that no case meets the tenant of the one before. */
  const draftOf = (over: Partial<TemplateDraftInput> = {}): TemplateDraftInput => {
    made += 1;
    return {
      name: `Acme ${made}`,
      administrator: { ...ann, email: `ann${made}@acme.example`, loginId: null },
      ...over,
    };
  };
  const create = (draft: TemplateDraftInput, more: { planDigest?: string; lockTimeout?: number } = {}) =>
    createFromTemplate(operator(), { templateId, ...draft, ...more });
  const blocksOf = async (tenantId: string) =>
    (await world.storage.read.accessNumbers.listOfTenant(tenantId, admin().now(), { limit: 20 })).map(
      (block) => `${glance(block).split(' ')[0]} ${block.trunks.length}`,
    );
  const items = (importId: string) => world.storage.read.imports.listItems(importId, {}, { limit: 100 });
  const counts = async () => {
    const { tenants, imports, people, templates } = world.storage.read;
    return [
      await tenants.count({}),
      (await imports.list({}, { limit: 200 })).items.length,
      (await people.findMany({ emails: [ann.email] })).length,
      (await templates.listUses(templateId, {}, { limit: 200 })).items.length,
      (await world.rows('select count(*) as n from mails'))[0]?.n,
    ];
  };

  beforeAll(async () => {
    source = await givenFullTenant(admin(), {
      name: 'Greene Services',
      locale: { timeZone: 'Europe/Stockholm', language: 'sv' },
      capacity: { numberOfUsers: 40 },
      contact: { lastName: 'Greene' },
    });
    templateId = (await execute(operator(), createTemplate, { name: 'Office', tenantId: source.id })).id;
  });

  it('is inactive, has GUIDs of its own, the template’s settings, and nothing that says who that is', async () => {
    const draft = draftOf({
      name: 'Nordic Tyres',
      administrator: ann,
      numberMap: { '46701000': '46801000' },
    });
    const plan = await ask(operator(), planFromTemplate, { templateId, ...draft });
    expect([plan.applicable, plan.issues, plan.tenant]).toEqual([
      true,
      [],
      { name: 'Nordic Tyres', url: 'nordic-tyres', customerNumber: null },
    ]);
    const { tenant, importId } = await create(draft, { planDigest: plan.digest });
    expect(tenant).toMatchObject({
      name: 'Nordic Tyres',
      url: 'nordic-tyres',
      status: 'inactive',
      company: null,
      contact: { firstName: 'Ann Mary', lastName: 'Berg', email: ann.email },
      locale: { timeZone: 'Europe/Stockholm', language: 'sv' },
      capacity: { numberOfUsers: 40 },
      version: 1,
    });
    expect(await world.storage.read.tenants.find(tenant.id)).toEqual(tenant);
    expect([tenant.id, tenant.number]).not.toContain(source.id);
    expect(await blocksOf(tenant.id)).toEqual(['46801000-46801099 0']);
    expect(await world.storage.read.callingLists.listOfTenant(tenant.id)).toEqual([]);
    expect((await world.storage.read.imports.find(importId))?.state).toBe('applied');
    const report = (await items(importId)).map(({ kind, what, verdict }) => `${kind} ${what} ${verdict}`);
    expect(report).toEqual(plan.items.map(({ kind, what, verdict }) => `${kind} ${what} ${verdict}`));
    expect(report).toEqual([
      'tenant Nordic Tyres create',
      'setting Name: Nordic Tyres create',
      'setting Url: nordic-tyres create',
      'setting Status create',
      'setting Company skip',
      'setting Contact skip',
      'setting Time zone and formats create',
      'setting Capacity create',
      'access-number 4670200 held',
      'access-number 46801000–46801099 create',
      'person Ann Mary Berg (ann@acme.example) create',
      'person 1 person of the template skip',
      expect.stringMatching(/^calling-list 2 calling lists \(3 records\) skip$/),
      expect.stringMatching(/^history History \(\d+ entries\) skip$/),
      expect.stringMatching(/^secret The trunks and SMS accounts.* by-hand$/),
    ]);
    expect(await world.storage.read.templates.findUse(tenant.id)).toMatchObject({
      templateId,
      templateVersion: 1,
    });
  });

  it('has its administrator, who is invited and is told so in its history', async () => {
    const [person] = await world.storage.read.people.findMany({ emails: [ann.email] });
    expect(person).toMatchObject({
      name: ann.name,
      loginId: 'ann.berg',
      role: 'tenant-administrator',
      mustChangePassword: true,
    });
    const invitations = await world.storage.read.invitations.listOfTenant(person?.tenantId ?? '');
    expect(invitations).toMatchObject([{ personId: person?.id, sends: 1 }]);
    expect(
      await world.rows("select kind, language, to_address from mails where kind = 'invitation'"),
    ).toMatchObject([{ language: 'sv', to_address: ann.email }]);
    const entries = await world.storage.read.audit.list({ tenantId: person?.tenantId ?? '' }, { limit: 10 });
    expect(entries.map(({ action, entity }) => `${action} ${entity}`).toSorted()).toEqual([
      'template.use person',
      'template.use tenant',
    ]);
  });

  it('signs its administrator in with an initial password where one was given, which is kept nowhere', async () => {
    const password = 'password'; // the vendor's own sample
    const email = 'bo@acme.example';
    const draft = draftOf({ administrator: { name: 'Bo', email, loginId: 'bo', password } });
    const key = { idempotencyKey: 'once' };
    const first = await createFromTemplate(operator(), { templateId, ...draft }, {}, key);
    expect(await createFromTemplate(operator(), { templateId, ...draft }, {}, key)).toEqual(first);
    for (const name of ['bo', email])
      expect(await signIn(world.as('anonymous'), { email: name, password })).toMatchObject({
        person: { mustChangePassword: true },
      });
    for (const table of ['imports', 'idempotency_keys', 'audit_entries'])
      expect(JSON.stringify(await world.rows(`select * from ${table}`))).not.toContain(
        '"password":"password"',
      );
    const short = draftOf({ administrator: { name: 'Bo', email: 'b2@x.example', password: 'short' } });
    expect((await problemOf(create(short))).issues).toMatchObject([
      { path: 'administrator.password', code: 'too-short' },
    ]);
  });

  describe('access numbers', () => {
    const target = '46901000';
    const wanted = { first: target, count: 100 };
    const cases: [string, () => Promise<unknown>, string, string[]][] = [
      [
        'absent: created on no trunk (domain.md 1.6)',
        async () => undefined,
        'create',
        ['46901000-46901099 0'],
      ],
      [
        'exactly the same block, free: assigned',
        () => givenBlock(admin(), target, 100, {}),
        'assign',
        ['46901000-46901099 0'],
      ],
      [
        'the same block of another tenant: left alone (B13)',
        async () => givenBlock(admin(), target, 100, { tenantId: source.id }),
        'held',
        [],
      ],
      ['a larger free block around it: left alone', () => givenBlock(admin(), '46901000', 1000), 'skip', []],
      ['a smaller free block in it: left alone', () => givenBlock(admin(), '46901050', 1, {}), 'skip', []],
      [
        'one number of it with another tenant: left alone as a whole (B7)',
        () => givenBlock(admin(), '46901050', 1, { tenantId: source.id }),
        'held',
        [],
      ],
    ];
    it.each(cases)('%s', async (_title, given, verdict, assigned) => {
      await world.raw("delete from access_number_blocks where first like '46901%'");
      await given();
      const draft = draftOf({ numberMap: { '46701000': wanted.first } });
      const checked = await ask(operator(), checkNumberMap, { templateId, numberMap: draft.numberMap });
      expect(checked.blocks.find(({ number }) => number === '46701000')).toMatchObject({
        verdict,
        isMapped: true,
        issue: null,
      });
      const { tenant, importId } = await create(draft);
      expect(await blocksOf(tenant.id)).toEqual(assigned);
      expect((await items(importId)).find(({ key }) => key === 'access-number:46901000+100')?.verdict).toBe(
        verdict,
      );
    });

    it.each([
      [
        'a key that is none of the template’s (B12)',
        { '46701001': '469' },
        'numberMap.46701001',
        'unknown-number',
      ],
      ['no digits', { '46701000': '+46 90' }, 'numberMap.46701000', 'wrong-format'],
      ['nothing', { '46701000': '' }, 'numberMap.46701000', 'wrong-format'],
      ['past the last number', { '46701000': '99999950' }, 'numberMap.46701000', 'number-overflow'],
      [
        'overlapping targets',
        { '46701000': '46902000', '4670200': '46902050' },
        'numberMap.4670200',
        'numbers-twice',
      ],
      [
        'the same target twice',
        { '46701000': '46902000', '4670200': '46902000' },
        'numberMap.46701000',
        'numbers-twice',
      ],
      ['a block of the template that stays', { '4670200': '46701000' }, 'numberMap.4670200', 'numbers-twice'],
    ])('refuses %s, naming the member', async (_title, numberMap, path, code) => {
      const before = await counts();
      const refused = await create(draftOf({ numberMap })).then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(refused).toMatchObject({ kind: 'invalid', issues: [{ path, code }] });
      expect(await counts()).toEqual(before);
      const checked = await ask(operator(), checkNumberMap, { templateId, numberMap });
      expect([...checked.unknown, ...checked.blocks.flatMap(({ issue }) => issue ?? [])]).toHaveLength(1);
    });
  });

  describe('what stands against it', () => {
    it('is a name, a url, an address and a login id that others have; each with its path, and nothing is made', async () => {
      await execute(operator(), createTenantPerson, {
        tenantId: source.id,
        name: 'Dan',
        email: 'dan@greene.example',
      });
      const before = await counts();
      const draft = draftOf({
        name: 'greene SERVICES',
        url: source.url,
        administrator: { name: 'Dan', email: 'DAN@greene.example', loginId: 'ann.berg' },
      });
      const plan = await ask(operator(), planFromTemplate, { templateId, ...draft });
      expect(plan.applicable).toBe(false);
      expect(plan.issues.map(({ path, code, suggestion }) => [path, code, suggestion])).toEqual([
        ['name', 'name-taken', 'greene SERVICES 2'],
        ['url', 'url-taken', 'greene-services-2'],
        ['administrator.email', 'email-taken', undefined],
        ['administrator.loginId', 'login-id-taken', undefined],
      ]);
      expect(await problemOf(create(draft))).toMatchObject({ kind: 'conflict', issues: plan.issues });
      expect(await counts()).toEqual(before);
    });

    it('is a plan that changed since it was looked at', async () => {
      const draft = draftOf({ numberMap: { '46701000': '46903000' } });
      const { digest } = await ask(operator(), planFromTemplate, { templateId, ...draft });
      await givenBlock(admin(), '46903050', 1, { tenantId: source.id });
      expect(await problemOf(create(draft, { planDigest: digest }))).toMatchObject({ code: 'plan-changed' });
      const again = await ask(operator(), planFromTemplate, { templateId, ...draft });
      expect((await create(draft, { planDigest: again.digest })).tenant.status).toBe('inactive');
    });

    it('is an import that runs: busy at once, or waited for', async () => {
      const before = await counts();
      await execute(admin(), takeLock, { holderId: 'other', title: 'Import Acme' });
      const draft = draftOf();
      expect(await problemOf(create(draft, { lockTimeout: 0 }))).toMatchObject({
        kind: 'busy',
        code: 'import-locked',
      });
      expect(await counts()).toEqual(before);
      const waiting = create(draft, { lockTimeout: 30 });
      await execute(admin(), freeLock, { holderId: 'other' });
      expect((await waiting).tenant.name).toBe(draft.name);
    });

    it('is another database version, with the way to renew it', async () => {
      await world.raw(`update template_versions set database_version = 7`);
      const here = world.storage.databaseVersion;
      expect(await problemOf(create(draftOf()))).toMatchObject({
        kind: 'invalid',
        code: 'template-version',
        message: `It comes from database version 7, and this cluster has ${here}. A template has to have the same. Renew it: add a version from Greene Services as it is now, or from another tenant.`,
      });
      await world.raw(`update template_versions set database_version = ${here}`);
    });

    it('is having no permission', async () => {
      for (const who of ['provider-auditor', 'tenant-administrator'] as const)
        expect(
          await problemOf(createFromTemplate(world.as(who), { templateId, ...draftOf() })),
        ).toMatchObject({ kind: 'forbidden' });
      const stranger = createFromTemplate(world.as('anonymous'), { templateId, ...draftOf() });
      expect(await problemOf(stranger)).toMatchObject({ kind: 'unauthenticated' });
    });

    it('is somebody who never had the lock', async () => {
      const input = { templateId, ...draftOf(), reportId: 'no-lock' };
      expect(await problemOf(execute(operator(), useTemplate, input))).toMatchObject({
        code: 'import-lock-lost',
      });
    });
  });

  it('is made once when two ask at the same time', async () => {
    const before = await counts();
    const draft = draftOf({ administrator: { name: 'Eve', email: 'eve@acme.example' } });
    const outcomes = await Promise.all(
      [1, 2, 3].map(() =>
        create(draft, { lockTimeout: 60 }).then(
          () => 'made',
          (error: unknown) => (error as { code: string }).code,
        ),
      ),
    );
    expect(outcomes.toSorted()).toEqual(['made', 'name-taken', 'name-taken']);
    expect((await counts())[0]).toBe(Number(before[0]) + 1);
  });

  it('leaves nothing when it breaks off in the middle', async () => {
    const before = await counts();
    const broken = operator();
    const { storage } = broken;
    const failing = {
      ...broken,
      storage: {
        ...storage,
        transact: <T>(work: Parameters<typeof storage.transact<T>>[0]) =>
          storage.transact<T>((stores) =>
            work({
              ...stores,
              mails: { ...stores.mails, insert: () => Promise.reject(new Error('killed')) },
            }),
          ),
      },
    };
    await expect(createFromTemplate(failing, { templateId, ...draftOf() })).rejects.toThrow('killed');
    expect(await counts()).toEqual(before);
    expect((await create(draftOf())).tenant.status).toBe('inactive');
  });
});
