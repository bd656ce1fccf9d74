import { beforeAll, expect, it } from 'vitest';
import { onBothEngines, type World } from '@/db/testing';
import { execute } from '../command';
import type { Context } from '../context';
import { listEvents } from '../events/list-events';
import { appointPartner } from '../partners/appoint-partner';
import { assignPartner } from '../partners/assign-partner';
import { problemOf } from '../problem.testing';
import { ask } from '../query';
import { createTenant } from '../tenants/create-tenant';
import { updateTenant } from '../tenants/update-tenant';
import { deleteWebhook, updateWebhook } from './change-webhook';
import { createWebhook } from './create-webhook';
import { claimWebhooks, leaseMs, noteAttempt } from './deliver-webhooks';
import { getWebhook, listDeliveries, listWebhooks } from './read-webhooks';
import { sendTestEvent } from './send-test-event';

onBothEngines('webhooks and events of partners', (world) => {
  const admin = () => world.as('provider-administrator');
  const given = { msp: '', other: '', client: '', foreign: '', own: '', providers: '', others: '' };
  const url = 'https://receiver.example/take';

  beforeAll(async () => {
    for (const name of ['msp', 'other'] as const) {
      given[name] = (await execute(admin(), createTenant, { name: `The ${name}` })).id;
      await execute(admin(), appointPartner, { id: given[name] });
    }
    const make = async (name: string, partnerId: string) => {
      const { id } = await execute(admin(), createTenant, { name });
      await execute(admin(), assignPartner, { id, partnerId });
      return id;
    };
    given.client = await make('Client', given.msp);
    given.foreign = await make('Foreign', given.other);
    given.own = (await execute(partner(world, given.msp), createWebhook, { url })).id;
    given.others = (await execute(partner(world, given.other), createWebhook, { url })).id;
    given.providers = (await execute(admin(), createWebhook, { url, partnerId: given.msp })).id;
  });

  it('are kept by each partner for its own subtree', async () => {
    const own = await ask(partner(world, given.msp), getWebhook, { id: given.own });
    expect([own.ownerId, own.partnerId]).toEqual([given.msp, given.msp]);
    const { items } = await ask(partner(world, given.msp), listWebhooks, {});
    expect(items.map(({ id }) => id)).toEqual([given.own]);
    expect((await ask(admin(), listWebhooks, {})).items).toHaveLength(3);
  });

  it.each(['others', 'providers'] as const)('do not exist for a partner where they are %s', async (whose) => {
    const context = partner(world, given.msp);
    const id = given[whose];
    for (const tried of [
      () => ask(context, getWebhook, { id }),
      () => ask(context, listDeliveries, { webhookId: id }),
      () => execute(context, updateWebhook, { id, changes: { url: 'https://evil.example/' } }),
      () => execute(context, sendTestEvent, { id }),
      () => execute(context, deleteWebhook, { id }),
    ])
      expect((await problemOf(tried())).kind).toBe('not-found');
  });

  it('cannot be made to tell of tenants outside', async () => {
    const context = partner(world, given.msp);
    for (const partnerId of [given.other, given.client])
      expect((await problemOf(execute(context, createWebhook, { url, partnerId }))).code).toBe(
        'unknown-partner',
      );
    const changed = await execute(context, updateWebhook, { id: given.own, changes: { partnerId: null } });
    expect(changed.partnerId).toBe(given.msp);
  });

  it('take only what happens below their partner into their line', async () => {
    for (const id of [given.client, given.foreign])
      await execute(admin(), updateTenant, { id, changes: { company: 'Changed' } });
    await execute(world.as('system'), claimWebhooks, { limit: 10 });
    const lines = await world.rows('select webhook_id, body from webhook_deliveries order by sequence');
    const told = (webhookId: string) =>
      lines
        .filter((line) => line.webhook_id === webhookId)
        .map(({ body }) => JSON.parse(String(body)) as { type: string; tenant: { id: string } });
    expect(told(given.own).map(({ tenant }) => tenant.id)).toEqual([given.client]);
    expect(told(given.others).map(({ tenant }) => tenant.id)).toEqual([given.foreign]);
  });

  it('tell both partners of a tenant that moves, and neither of the other', async () => {
    const { next: after } = await ask(admin(), listEvents, { after: 'now' });
    await execute(admin(), assignPartner, { id: given.client, partnerId: given.other });
    await execute(admin(), updateTenant, { id: given.client, changes: { company: 'Later' } });
    const [all] = (await ask(admin(), listEvents, { after })).items;
    expect(all).toMatchObject({
      type: 'tenant.moved',
      tenant: { partnerId: given.other },
      changes: [{ before: given.msp, after: given.other }],
    });
    const left = await ask(partner(world, given.msp), listEvents, { after });
    expect(left.items.map(({ type }) => type)).toEqual(['tenant.moved']);
    expect(JSON.stringify(left)).not.toContain(given.other);
    const came = await ask(partner(world, given.other), listEvents, { after });
    expect(came.items.map(({ type }) => type)).toEqual(['tenant.moved', 'tenant.changed']);
    expect(JSON.stringify(came)).not.toContain(given.msp);
  });

  it('show the provider in a scope what its partner sees', async () => {
    const context: Context = { ...admin(), partnerUrl: 'the-msp' };
    expect((await ask(context, listWebhooks, {})).items.map(({ id }) => id)).toEqual([given.own]);
    const events = (await ask(context, listEvents, {})).items;
    expect(events.some(({ tenant }) => tenant.id === given.foreign)).toBe(false);
    const made = await execute(context, createWebhook, { url });
    expect(made.ownerId).toBe(given.msp);
    await execute(context, deleteWebhook, { id: made.id });
  });

  it('are paused where what they tell of is no partner any more', async () => {
    await world.raw(`update tenants set is_partner = false where id = '${given.other}'`);
    world.pass(leaseMs + 1000);
    await execute(admin(), updateTenant, { id: given.foreign, changes: { company: 'Again' } });
    await execute(world.as('system'), claimWebhooks, { limit: 10 });
    expect(await ask(admin(), getWebhook, { id: given.others })).toMatchObject({
      state: 'paused',
      pausedBecause: 'no-partner',
    });
  });

  it('send nothing more of what waits in their line either', async () => {
    const said = { status: 200, error: null, answer: '', durationMs: 1, at: admin().now(), goOn: true };
    for (const company of ['One', 'Two', 'Three', 'Four', 'Five'])
      await execute(admin(), updateTenant, { id: given.msp, changes: { company } });
    world.pass(leaseMs + 1000);
    const claimed = await execute(world.as('system'), claimWebhooks, { limit: 10 });
    const first = claimed.find(({ webhook }) => webhook.id === given.own);
    const note = (of: typeof first) =>
      execute(world.as('system'), noteAttempt, {
        ...said,
        deliveryId: of?.delivery.id ?? '',
        leaseUntil: of?.webhook.leaseUntil ?? '',
      });
    const second = await note(first);
    expect(second?.webhook.id).toBe(given.own);
    await world.raw(`update tenants set is_partner = false where id = '${given.msp}'`);
    expect(await note(second ?? undefined)).toBeNull();
    await execute(world.as('system'), claimWebhooks, { limit: 10 });
    expect(await ask(admin(), getWebhook, { id: given.own })).toMatchObject({ pausedBecause: 'no-partner' });
  });
});

function partner(world: World, tenantId: string): Context {
  const context = world.as('partner-administrator');
  if (context.actor.kind !== 'person') throw new Error('A partner’s administrator is a person.');
  return { ...context, actor: { ...context.actor, tenantId } };
}
