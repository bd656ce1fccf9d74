import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { givenTenant } from '../access-numbers/testing';
import { execute } from '../command';
import { deleteTenant } from '../tenants/delete-tenant';
import { purgeTenant } from '../tenants/purge-tenant';
import type { Template } from './model';
import { emptyContent, givenVersion } from './templates.testing';

onBothEngines('Templates as they are kept', (world) => {
  const admin = () => world.as('provider-administrator');
  const read = () => world.storage.read.templates;

  const templateOf = (name: string, at: string): Template => ({
    id: `id-of-${name}`,
    name,
    description: '',
    latest: 1,
    createdAt: at,
    updatedAt: at,
    version: 1,
  });

  async function given(name: string, at: string): Promise<Template> {
    const template = templateOf(name, at);
    await world.storage.transact(async ({ templates }) => {
      await templates.insert(template);
      await templates.insertVersion(givenVersion({ templateId: template.id }), emptyContent);
    });
    return template;
  }

  beforeAll(async () => {
    for (const [at, name] of ['Office', 'Hotel', 'Öffnung 50% a_b'].entries())
      await given(name, `2026-01-0${at + 1}T00:00:00.000Z`);
  });

  it('are found by id and by name, whatever its letter case', async () => {
    expect(await read().find('id-of-Hotel')).toEqual(templateOf('Hotel', '2026-01-02T00:00:00.000Z'));
    expect((await read().findByName('HOTEL'))?.id).toBe('id-of-Hotel');
    expect(await read().find('nobody')).toBeUndefined();
    expect(await read().findByName('nobody')).toBeUndefined();
  });

  it('are listed newest change first, page by page there and back', async () => {
    const names = (page: { items: Template[] }) => page.items.map(({ name }) => name);
    const first = await read().list({}, { limit: 2 });
    expect(names(first)).toEqual(['Öffnung 50% a_b', 'Hotel']);
    expect(first.previous).toBeNull();
    const second = await read().list({}, { limit: 2, after: first.next ?? '' });
    expect([names(second), second.next]).toEqual([['Office'], null]);
    const back = await read().list({}, { limit: 2, before: second.previous ?? '' });
    expect([names(back), back.previous]).toEqual([names(first), null]);
    await expect(read().list({}, { limit: 2, after: 'x' })).rejects.toMatchObject({ code: 'bad-cursor' });
  });

  it.each([
    ['o', 2],
    ['hot', 1],
    ['% A_', 1],
    ['%', 1],
    ['ÖFFNUNG', 1],
    ['', 3],
    ['nothing', 0],
  ])('are searched by part of the name: %s', async (q, found) => {
    expect((await read().list({ q }, { limit: 9 })).items).toHaveLength(found);
    expect(await read().count({ q })).toBe(found);
  });

  it('keep every version with its content, and know who was made from which', async () => {
    const office = await given('Kept', '2026-02-01T00:00:00.000Z');
    const [acme, greene] = [await givenTenant(admin(), 'Acme'), await givenTenant(admin(), 'Greene')];
    const second = givenVersion({ templateId: office.id, number: 2, note: 'Later' });
    await world.storage.transact(async ({ templates }) => {
      await templates.insertVersion(second, {
        ...emptyContent,
        leftBehind: { callingLists: 1, records: 2, historyEntries: 3 },
      });
      await templates.save({ ...office, latest: 2, version: 2 });
      for (const [tenantId, templateVersion] of [
        [greene.id, 1],
        [acme.id, 2],
      ] as const)
        await templates.saveUse({
          tenantId,
          templateId: office.id,
          templateVersion,
          usedAt: admin().now(),
          updatedAt: admin().now(),
        });
    });
    expect((await read().listVersions(office.id)).map(({ number }) => number)).toEqual([2, 1]);
    expect((await read().listVersions(office.id))[0]).toEqual(second);
    expect((await read().findVersion(office.id, 2))?.content.leftBehind.records).toBe(2);
    expect((await read().findVersion(office.id, 1))?.content).toEqual(emptyContent);
    expect(await read().findVersion(office.id, 3)).toBeUndefined();
    const [listed] = (await read().list({ q: 'kept' }, { limit: 1 })).items;
    expect(listed).toMatchObject({ tenants: 2, behind: 1, newest: second });
    expect(await read().countUses(office.id, 2)).toEqual({ tenants: 2, behind: 1 });
    expect(await read().countUses('nobody', 2)).toEqual({ tenants: 0, behind: 0 });

    const made = await read().listUses(office.id, {}, { limit: 1 });
    expect(made.items.map(({ name }) => name)).toEqual(['Acme']);
    const next = await read().listUses(office.id, {}, { limit: 1, after: made.next ?? '' });
    expect([next.items.map(({ name }) => name), next.next]).toEqual([['Greene'], null]);
    const back = await read().listUses(office.id, {}, { limit: 1, before: next.previous ?? '' });
    expect(back.items).toEqual(made.items);
    const behind = await read().listUses(office.id, { olderThan: 2 }, { limit: 9 });
    expect(behind.items).toMatchObject([{ name: 'Greene', templateVersion: 1, active: false }]);

    await world.storage.transact(({ templates }) =>
      templates.saveUse({
        tenantId: greene.id,
        templateId: office.id,
        templateVersion: 2,
        usedAt: admin().now(),
        updatedAt: admin().now(),
      }),
    );
    expect(await read().findUse(greene.id)).toMatchObject({ templateVersion: 2 });
    await execute(admin(), deleteTenant, { id: greene.id });
    expect((await read().listUses(office.id, {}, { limit: 9 })).items).toHaveLength(1);
    await execute(admin(), purgeTenant, { id: greene.id });
    expect(await read().findUse(greene.id)).toBeUndefined();
    await world.storage.transact(({ templates }) => templates.remove(office.id));
    expect(await read().findUse(acme.id)).toBeUndefined();
    expect(await read().listVersions(office.id)).toEqual([]);
  });
});
