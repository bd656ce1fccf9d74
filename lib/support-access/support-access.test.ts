import { beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import type { Person } from '../accounts/model';
import { updateTenantPerson } from '../accounts/tenant-people/update-tenant-person';
import { execute } from '../command';
import { openPortal } from '../portal/open-portal';
import { actingAs, givenOperator, givenTenantWith } from '../portal/portal.testing';
import { problemOf } from '../problem.testing';
import { ask } from '../query';
import { freezeTenant } from '../tenants/freeze-tenant';
import type { Tenant } from '../tenants/model';
import { decideSupportRequest, withdrawSupportRequest } from './answer-request';
import { askForAccess } from './ask-for-access';
import { endSupportAccess } from './end-access';
import { askedHours } from './model';
import { getSupportRequest, listSupportRequests } from './read-requests';

const minute = 60_000;

onBothEngines('Support access', (world) => {
  let round = 0;
  let [acme, greene] = [{} as Tenant, {} as Tenant];
  let [ann, bo, ines] = [{} as Person, {} as Person, {} as Person];
  const asAnn = () => actingAs(world, ann);
  const asInes = () => actingAs(world, ines);
  const asked = (minutes = 30) =>
    execute(asInes(), askForAccess, { tenantId: acme.id, reason: 'Calls drop.', minutes });
  const granted = async () => {
    const { id } = await asked();
    return execute(asAnn(), decideSupportRequest, { id, decision: 'grant' });
  };
  const look = () => {
    const { storage, now, actor } = asInes();
    return openPortal({ stores: storage.read, actor, now: now() }, acme.url);
  };
  const lastAction = async () => {
    const [entry] = await world.storage.read.audit.list({ tenantId: acme.id }, { limit: 1 });
    return [entry?.action, entry?.actorName, entry?.entity];
  };

  beforeEach(async () => {
    round += 1;
    const first = await givenTenantWith(world, { name: `Acme ${round}` }, ['Ann Berg']);
    const second = await givenTenantWith(world, { name: `Greene ${round}` }, ['Bo Ek']);
    [acme, greene] = [first.tenant, second.tenant];
    [ann, bo] = [first.people[0] as Person, second.people[0] as Person];
    ines = await givenOperator(world, `Ines Lind ${round}`);
  });

  it('is asked for with a reason, by mail to those who can grant it, in the tenant’s history', async () => {
    const request = await asked();
    expect(request).toMatchObject({ state: 'asked', personName: ines.name, minutes: 30, endsAt: null });
    const { items } = await world.storage.read.mails.list({ tenantId: acme.id }, { limit: 5 });
    expect(items).toMatchObject([
      {
        kind: 'support-request',
        toAddress: ann.email,
        values: { tenantName: acme.name, reason: 'Calls drop.', minutes: '30' },
      },
    ]);
    expect(await lastAction()).toEqual(['support-request.create', ines.name, 'support-request']);
    expect((await problemOf(look())).kind).toBe('not-found');
  });

  it('is not asked for without end: each time is a mail to every administrator', async () => {
    for (let at = 0; at < 5; at += 1) {
      const { id } = await asked();
      await execute(asInes(), withdrawSupportRequest, { id });
    }
    const refusal = await problemOf(asked());
    expect([refusal.kind, refusal.code]).toEqual(['too-many-requests', 'too-many-mails']);
    expect(refusal.retryAfterSeconds).toBeGreaterThan(3500);
    world.pass(60 * minute);
    expect((await asked()).state).toBe('asked');
  });

  it('opens the console when it is granted, and closes it by the clock at once', async () => {
    const request = await granted();
    expect(request).toMatchObject({ state: 'granted', decidedByName: 'Ann Berg' });
    expect(await lastAction()).toEqual(['support-request.decide.granted', 'Ann Berg', 'support-request']);
    expect((await look()).support?.id).toBe(request.id);
    world.pass(29 * minute);
    expect((await look()).tenant.id).toBe(acme.id);
    world.pass(minute);
    expect((await problemOf(look())).kind).toBe('not-found');
    expect((await ask(asAnn(), getSupportRequest, { id: request.id })).state).toBe('ended');
    await asked();
  });

  it('is ended at once by the tenant, or by the person who has it', async () => {
    for (const who of [asAnn, asInes]) {
      const { id } = await granted();
      const ended = await execute(who(), endSupportAccess, { id });
      expect(ended).toMatchObject({
        state: 'ended',
        endedByName: expect.any(String),
      });
      expect((await problemOf(look())).kind).toBe('not-found');
      expect((await lastAction())[0]).toBe('support-request.end');
      expect(await execute(who(), endSupportAccess, { id })).toEqual(ended);
    }
  });

  it('is declined or withdrawn, and answered once only', async () => {
    const first = await asked();
    await execute(asAnn(), decideSupportRequest, { id: first.id, decision: 'decline' });
    const again = await problemOf(
      execute(asAnn(), decideSupportRequest, { id: first.id, decision: 'grant' }),
    );
    expect([again.kind, again.code]).toEqual(['conflict', 'support-request-over']);
    expect(again.message).toBe('Ann Berg declined this already. Nothing was changed.');
    const second = await asked();
    await execute(asInes(), withdrawSupportRequest, { id: second.id });
    expect(
      (await problemOf(execute(asAnn(), decideSupportRequest, { id: second.id, decision: 'grant' }))).message,
    ).toContain('withdrew this');
    const states = await ask(asAnn(), listSupportRequests, { tenant: acme.id });
    expect(states.map(({ state }) => state)).toEqual(['withdrawn', 'declined']);
  });

  it('lapses unanswered', async () => {
    const { id } = await asked();
    world.pass(askedHours * 60 * minute);
    const late = await problemOf(execute(asAnn(), decideSupportRequest, { id, decision: 'grant' }));
    expect(late.message).toContain('Nobody answered this in time.');
    expect((await ask(asInes(), getSupportRequest, { id })).state).toBe('lapsed');
  });

  it('is asked for once at a time, with a reason and known minutes, and not where nobody could grant it', async () => {
    await asked();
    expect((await problemOf(asked())).code).toBe('support-request-open');
    const wrong = await problemOf(
      execute(asInes(), askForAccess, { tenantId: greene.id, reason: ' ', minutes: 31 }),
    );
    expect(wrong.issues.map(({ path }) => path)).toEqual(['reason', 'minutes']);
    await execute(world.as('provider-operator'), updateTenantPerson, {
      tenantId: greene.id,
      id: bo.id,
      disabled: true,
    });
    const nobody = await problemOf(
      execute(asInes(), askForAccess, { tenantId: greene.id, reason: 'Look.', minutes: 15 }),
    );
    expect([nobody.kind, nobody.code]).toEqual(['conflict', 'nobody-to-ask']);
  });

  it('is the affair of its own tenant: to another’s administrator there is no such request', async () => {
    const { id } = await granted();
    const asBo = actingAs(world, bo);
    for (const refused of [
      () => execute(asBo, decideSupportRequest, { id, decision: 'decline' }),
      () => execute(asBo, endSupportAccess, { id }),
      () => ask(asBo, getSupportRequest, { id }),
      () => ask(asBo, listSupportRequests, { tenant: acme.id }),
      () => ask(asBo, getSupportRequest, { id: 'nothing' }),
    ])
      expect(await problemOf(refused())).toMatchObject({ kind: 'not-found' });
    const asOther = actingAs(world, await givenOperator(world, `Olle ${round}`));
    expect((await problemOf(execute(asOther, endSupportAccess, { id }))).kind).toBe('not-found');
    const provider = execute(asInes(), decideSupportRequest, { id, decision: 'grant' });
    expect((await problemOf(provider)).kind).toBe('forbidden');
    expect((await problemOf(execute(asAnn(), askForAccess, {}))).kind).toBe('forbidden');
    expect((await look()).support?.id).toBe(id);
  });

  it('is neither asked for, answered nor withdrawn while the tenant is frozen', async () => {
    const { id } = await asked();
    await execute(world.as('provider-operator'), freezeTenant, { id: acme.id, reason: 'It moves.' });
    for (const refused of [
      () => execute(asAnn(), decideSupportRequest, { id, decision: 'grant' }),
      () => execute(asInes(), withdrawSupportRequest, { id }),
      () => asked(),
    ])
      expect((await problemOf(refused())).code).toBe('tenant-frozen');
    expect((await ask(asInes(), getSupportRequest, { id })).state).toBe('asked');
  });

  it('is not granted to somebody who left, and ends also while the tenant is frozen', async () => {
    const { id } = await asked();
    await world.storage.transact((stores) =>
      stores.people.save({ ...ines, disabledAt: '2026-01-05T08:00:00.000Z' }),
    );
    const gone = await problemOf(execute(asAnn(), decideSupportRequest, { id, decision: 'grant' }));
    expect(gone.code).toBe('asker-gone');
    await world.storage.transact((stores) => stores.people.save(ines));
    await execute(asAnn(), decideSupportRequest, { id, decision: 'grant' });
    await execute(world.as('provider-operator'), freezeTenant, { id: acme.id, reason: 'It moves.' });
    const history = () => world.storage.read.audit.list({ tenantId: acme.id }, { limit: 50 });
    const before = await history();
    expect((await execute(asAnn(), endSupportAccess, { id })).state).toBe('ended');
    expect(await history()).toEqual(before);
    expect(await world.storage.read.audit.findLast()).toMatchObject({ action: 'support-request.end' });
  });
});
