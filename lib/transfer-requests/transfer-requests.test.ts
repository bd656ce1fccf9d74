import { beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { splitBlock } from '../access-numbers/change-block';
import { findBlocksWithin } from '../access-numbers/read-blocks';
import { givenBlock, givenReferences, givenTenant, glance } from '../access-numbers/testing';
import { unassignNumbers } from '../access-numbers/unassign-numbers';
import { execute } from '../command';
import { problemOf } from '../problem.testing';
import { ask } from '../query';
import { deleteTenant } from '../tenants/delete-tenant';
import { freezeTenant, unfreezeTenant } from '../tenants/freeze-tenant';
import { decideTransferRequest } from './decide-request';
import { listTransferRequests } from './list-requests';
import { openTransferRequests } from './open-requests';

let next = 46_700_000;

onBothEngines('numbers that a tenant asks another for', (world) => {
  const admin = () => world.as('provider-administrator');
  const operator = () => world.as('provider-operator');
  let nordic: { id: string; name: string };
  let acme: { id: string; name: string };
  let first: string;

  const at = (offset: number) => String(Number(first) + offset);
  const blocks = async () =>
    (await ask(admin(), findBlocksWithin, { first: at(0), last: at(99) })).map((block) =>
      glance(block).replaceAll(first.slice(0, -2), '…'),
    );
  async function givenRequest(range = { first: at(42), last: at(44) }): Promise<string> {
    const { storage: _, now, ...rest } = admin();
    const [request] = await world.storage.transact((stores) =>
      openTransferRequests(
        { ...rest, stores, scope: null, databaseVersion: world.storage.databaseVersion, now: now() },
        { importId: 'i1', forTenant: acme, numbers: [{ ...range, holder: nordic }] },
      ),
    );
    return request?.id ?? '';
  }
  const decide = (id: string, decision: 'grant' | 'decline', note?: string) =>
    execute(operator(), decideTransferRequest, { id, decision, note });

  beforeEach(async () => {
    next += 1000;
    first = String(next);
    nordic = await givenTenant(admin(), `Nordic Tyres ${next / 1000}`);
    acme = await givenTenant(admin(), `Acme ${next / 1000}`);
    if ((await world.storage.read.trunks.list()).length === 0) await givenReferences(admin());
    const trunks = [{ name: 'Trunk North', prefix: '9' }];
    await givenBlock(admin(), first, 100, { tenantId: nordic.id, trunks });
  });

  it('are handed over exactly, with their trunks, and both tenants have it in their history', async () => {
    const id = await givenRequest();
    const granted = await decide(id, 'grant', 'As agreed');
    expect(granted).toMatchObject({
      state: 'granted',
      note: 'As agreed',
      decidedByName: 'The provider-operator',
    });
    expect(await blocks()).toEqual([
      `…00-…41 assigned ${nordic.name}`,
      `…42-…44 assigned ${acme.name}`,
      `…45-…99 assigned ${nordic.name}`,
    ]);
    const found = await ask(admin(), findBlocksWithin, { first: at(42), last: at(44) });
    expect(found).toMatchObject([{ trunks: [{ name: 'Trunk North', prefix: '9' }] }]);
    for (const { id: tenantId } of [nordic, acme]) {
      const [entry] = await world.storage.read.audit.list({ tenantId }, { limit: 1 });
      expect(entry).toMatchObject({
        action: 'transfer-request.decide.granted',
        entity: 'access-number',
        before: { tenant: { id: nordic.id } },
        after: { tenant: { id: acme.id } },
      });
    }
    expect((await problemOf(decide(id, 'decline'))).message).toMatch(
      /^The provider-operator granted this 2026/,
    );
  });

  it('are handed over from several blocks at once', async () => {
    const [block] = await ask(admin(), findBlocksWithin, { first: at(0), last: at(99) });
    await execute(admin(), splitBlock, { id: block?.id ?? '', at: at(43) });
    await decide(await givenRequest(), 'grant');
    expect(await blocks()).toHaveLength(4);
  });

  it('stay where they are when it is declined', async () => {
    const declined = await decide(await givenRequest(), 'decline', 'Still used.');
    expect(declined).toMatchObject({ state: 'declined', note: 'Still used.' });
    expect(await blocks()).toEqual([`…00-…99 assigned ${nordic.name}`]);
  });

  it('are not handed over by a holder that has them no longer', async () => {
    const id = await givenRequest();
    await execute(admin(), unassignNumbers, { first: at(43), release: true });
    const refused = await problemOf(decide(id, 'grant'));
    expect([refused.kind, refused.code]).toEqual(['conflict', 'request-outdated']);
    expect(refused.message).toContain('Decline the request.');
    expect(await blocks()).toHaveLength(3);
    expect((await ask(admin(), listTransferRequests, { tenant: acme.id })).items).toMatchObject([
      { state: 'open' },
    ]);
  });

  it('are not handed over while either tenant is frozen, or by or to one in the bin', async () => {
    const id = await givenRequest();
    for (const tenant of [nordic, acme]) {
      await execute(admin(), freezeTenant, { id: tenant.id, reason: 'Moves.' });
      const { code, message } = await problemOf(decide(id, 'grant'));
      expect([code, message.startsWith(`${tenant.name} is frozen`)]).toEqual(['tenant-frozen', true]);
      await execute(admin(), unfreezeTenant, { id: tenant.id });
    }
    await execute(admin(), deleteTenant, { id: acme.id });
    expect((await problemOf(decide(id, 'grant'))).code).toBe('tenant-in-bin');
    await execute(admin(), deleteTenant, { id: nordic.id });
    expect((await problemOf(decide(id, 'grant'))).kind).toBe('conflict');
    await decide(id, 'decline');
  });

  it('are listed by state and by either tenant, and decided by nobody who only reads', async () => {
    const id = await givenRequest();
    const auditor = world.as('provider-auditor');
    const { items, total } = await ask(auditor, listTransferRequests, { state: 'open', holder: nordic.id });
    expect([items.map((request) => request.id), total]).toEqual([[id], 1]);
    expect((await ask(auditor, listTransferRequests, { tenant: nordic.id })).items).toEqual([]);
    const tried = execute(auditor, decideTransferRequest, { id, decision: 'grant' });
    expect((await problemOf(tried)).kind).toBe('forbidden');
    expect((await problemOf(decide('nobody', 'grant'))).kind).toBe('not-found');
  });
});
