import { createHmac } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { givenPerson } from '@/lib/accounts/testing';
import { execute } from '@/lib/command';
import { problemOf } from '@/lib/problem.testing';
import { ask } from '@/lib/query';
import { createTenant } from '@/lib/tenants/create-tenant';
import { activateTenant, deactivateTenant } from '@/lib/tenants/switch-tenant';
import { pauseWebhook, resumeWebhook, rotateSecret, updateWebhook } from '@/lib/webhooks/change-webhook';
import { createWebhook } from '@/lib/webhooks/create-webhook';
import { claimWebhooks, leaseMs } from '@/lib/webhooks/deliver-webhooks';
import type { Delivery } from '@/lib/webhooks/model';
import { getDelivery, getWebhook, listDeliveries } from '@/lib/webhooks/read-webhooks';
import { redeliver, redeliverFailed } from '@/lib/webhooks/redeliver';
import { sendTestEvent } from '@/lib/webhooks/send-test-event';
import { makeWebhookDeliverer } from './deliver-webhooks';
import { sendWebhook } from './send-webhook';
import { readTemplateHosts } from './template-hosts';
import { type Served, serve } from './template-servers.testing';

interface Received {
  headers: IncomingHttpHeaders;
  body: string;
}

const minute = 60_000;
const hour = 60 * minute;

onBothEngines('deliveries of webhooks', (world) => {
  const admin = () => world.as('provider-administrator');
  let server: Served;
  let received: Received[] = [];
  let status = 200;
  let tenantId = '';

  beforeAll(async () => {
    tenantId = (await execute(admin(), createTenant, { name: 'Acme' })).id;
  });
  beforeEach(async () => {
    await world.raw('delete from webhooks');
    await deactivate();
    [received, status] = [[], 200];
    server = await serve((request, response) => {
      let body = '';
      request.on('data', (piece: Buffer) => {
        body += piece.toString();
      });
      request.on('end', () => {
        received.push({ headers: request.headers, body });
        response.writeHead(status, { 'content-type': 'text/plain' }).end(`answered ${status}`);
      });
    });
  });
  afterEach(() => server.close());

  function delivererOf(storage = world.storage) {
    const context = world.as('system', storage);
    return makeWebhookDeliverer(context, (claimed, signature) =>
      sendWebhook(claimed, { signature, now: context.now }, { hosts: readTemplateHosts(server.host) }),
    );
  }

  async function deliver() {
    const deliverer = delivererOf();
    await deliverer.look();
    await deliverer.settle();
  }

  const given = (more: object = {}) =>
    execute(admin(), createWebhook, { url: `http://${server.host}/take`, ...more });
  const find = (id: string) => ask(admin(), getWebhook, { id });
  const deliveriesOf = async (webhookId: string) =>
    (await ask(admin(), listDeliveries, { webhookId })).items.toSorted((a, b) => a.sequence - b.sequence);
  const activate = () => execute(admin(), activateTenant, { id: tenantId });
  const deactivate = () => execute(admin(), deactivateTenant, { id: tenantId });
  const typesReceived = () => received.map(({ body }) => (JSON.parse(body) as { type: string }).type);

  /** As a receiver would check it that knows nothing of this code. */
  function isSignedWith(secret: string, { headers, body }: Received): boolean {
    const parts = String(headers['x-tenantry-signature'])
      .split(',')
      .map((part) => part.split('='));
    const seconds = parts.find(([name]) => name === 't')?.[1];
    const expected = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
    return parts.some(([name, value]) => name === 'v1' && value === expected);
  }

  it('arrive signed, in order, and are shown with their attempt', async () => {
    const { id, secret } = await given();
    await activate();
    await deactivate();
    await deliver();
    expect(typesReceived()).toEqual(['tenant.activated', 'tenant.deactivated']);
    const [first] = received as [Received];
    expect(first.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'x-tenantry-event': 'tenant.activated',
      'user-agent': 'Tenantry',
    });
    expect(isSignedWith(secret ?? '', first)).toBe(true);
    expect(isSignedWith('whsec_other', first)).toBe(false);
    const [one] = (await deliveriesOf(id)) as [Delivery];
    expect(first.headers['x-tenantry-delivery']).toBe(one.id);
    const detail = await ask(admin(), getDelivery, { webhookId: id, id: one.id });
    expect(detail).toMatchObject({ state: 'delivered', attempts: 1, body: first.body });
    expect(detail.tried).toMatchObject([{ number: 1, status: 200, error: null, answer: 'answered 200' }]);
    expect(await find(id)).toMatchObject({ failures: 0, lastDay: { delivered: 2, failed: 0, waiting: 0 } });
    await deliver();
    expect(received).toHaveLength(2);
  });

  it('are only of the chosen types', async () => {
    await given({ types: ['tenant.deactivated'] });
    await activate();
    await deactivate();
    await deliver();
    expect(typesReceived()).toEqual(['tenant.deactivated']);
  });

  it('hold a secret that is in no row and in no answer but the first', async () => {
    const { id, secret } = await given();
    const kept = JSON.stringify(await world.rows('select * from webhooks'));
    expect(secret).toMatch(/^whsec_[\w-]{43}$/);
    expect(kept).not.toContain(secret);
    expect(JSON.stringify(await find(id))).not.toContain('secret');
    const entry = await world.storage.read.audit.findLast();
    expect(entry).toMatchObject({ action: 'webhook.create', entity: 'webhook' });
    expect(JSON.stringify(entry)).not.toContain(secret);
  });

  it('are signed with both secrets for a day after a new one was made', async () => {
    const { id, secret: before = '' } = await given();
    const { secret: after = '' } = await execute(admin(), rotateSecret, { id });
    await activate();
    await deliver();
    const [one] = received as [Received];
    expect([isSignedWith(before, one), isSignedWith(after, one)]).toEqual([true, true]);
    world.pass(25 * hour);
    await deactivate();
    await deliver();
    const two = received.at(-1) as Received;
    expect([isSignedWith(before, two), isSignedWith(after, two)]).toEqual([false, true]);
  });

  it('wait for the one before while it is tried again, and pass it after three tries', async () => {
    const { id } = await given();
    await activate();
    await deactivate();
    status = 500;
    for (let at = 0; at < 3; at += 1) {
      await deliver();
      expect(typesReceived()).toEqual(Array.from({ length: at + 1 }, () => 'tenant.activated'));
      await deliver();
      expect(received).toHaveLength(at + 1);
      world.pass(minute);
    }
    status = 200;
    await deliver();
    expect(typesReceived().slice(3)).toEqual(['tenant.deactivated', 'tenant.activated']);
    const [first, second] = await deliveriesOf(id);
    expect(first).toMatchObject({ state: 'delivered', attempts: 4 });
    expect(second).toMatchObject({ state: 'delivered', attempts: 1 });
    const { tried } = await ask(admin(), getDelivery, { webhookId: id, id: first?.id ?? '' });
    expect(tried.map(({ status }) => status)).toEqual([200, 500, 500, 500]);
    expect(tried.at(-1)?.error).toContain('answered 500');
  });

  it('come again after a server died between sending and noting, once its lease is over', async () => {
    const { id } = await given();
    await activate();
    const dead = world.as('system', await world.openAnother());
    const [claimed] = await execute(dead, claimWebhooks, { limit: 5 });
    if (!claimed) throw new Error('Nothing was claimed.');
    await sendWebhook(
      claimed,
      { signature: 't=0', now: dead.now },
      { hosts: readTemplateHosts(server.host) },
    );
    await deliver();
    expect(received).toHaveLength(1);
    world.pass(leaseMs + 1000);
    await deliver();
    expect(received.map(({ headers }) => headers['x-tenantry-delivery'])).toEqual([
      claimed.delivery.id,
      claimed.delivery.id,
    ]);
    expect(await deliveriesOf(id)).toMatchObject([{ state: 'delivered' }]);
  });

  it('are handed over once each by two servers that share the lines', async () => {
    await given();
    await given();
    await activate();
    await deactivate();
    const both = [delivererOf(), delivererOf(await world.openAnother())];
    await Promise.all(both.map((one) => one.look()));
    await Promise.all(both.map((one) => one.settle()));
    await deliver();
    const ids = received.map(({ headers }) => headers['x-tenantry-delivery']);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(4);
  });

  it('are paused after a day in vain, which is told by mail and in the log, and resume where they stopped', async () => {
    const person = await givenPerson(admin());
    const { id } = await given();
    await world.raw(`update webhooks set created_by_id = '${person.id}'`);
    await activate();
    status = 503;
    for (let hours = 0; hours < 27 && (await find(id)).state === 'active'; hours += 1) {
      await deliver();
      world.pass(hour);
    }
    const paused = await find(id);
    expect(paused).toMatchObject({ state: 'paused', pausedBecause: 'failures' });
    expect(await world.storage.read.audit.findLast()).toMatchObject({
      action: 'webhook.deliver.paused',
      actorId: 'system',
    });
    const { items: mails } = await world.storage.read.mails.list({ kinds: ['webhook-paused'] }, { limit: 5 });
    expect(mails).toMatchObject([{ toAddress: person.email, personId: person.id }]);
    const before = received.length;
    await deactivate();
    await deliver();
    expect(received).toHaveLength(before);
    status = 200;
    await execute(admin(), resumeWebhook, { id, from: 'where-it-stopped' });
    world.pass(5 * hour);
    await deliver();
    await deliver();
    expect(typesReceived().slice(before).sort()).toEqual(['tenant.activated', 'tenant.deactivated']);
    expect(await find(id)).toMatchObject({ state: 'active', failures: 0, failingSince: null });
  });

  it('are skipped where it is resumed from now on', async () => {
    const { id } = await given();
    await activate();
    await execute(admin(), pauseWebhook, { id });
    await deactivate();
    await deliver();
    await execute(admin(), resumeWebhook, { id, from: 'now' });
    await activate();
    await deliver();
    expect(typesReceived()).toEqual(['tenant.activated']);
  });

  it('come again on request, one or all that failed', async () => {
    const { id } = await given();
    await activate();
    await deliver();
    const [one] = (await deliveriesOf(id)) as [Delivery];
    await execute(admin(), redeliver, { webhookId: id, id: one.id });
    await deliver();
    expect(new Set(received.map(({ body }) => body)).size).toBe(1);
    expect(received).toHaveLength(2);
    await world.raw(`update webhook_deliveries set state = 'failed' where webhook_id = '${id}'`);
    const since = '2026-01-01T00:00:00+01:00';
    expect(await execute(admin(), redeliverFailed, { id, since })).toEqual({ deliveries: 1 });
    expect(await world.storage.read.audit.findLast()).toMatchObject({ action: 'webhook.redeliver.failed' });
    await deliver();
    expect(received).toHaveLength(3);
    const other = await given();
    const foreign = await problemOf(execute(admin(), redeliver, { webhookId: other.id, id: one.id }));
    expect(foreign.kind).toBe('not-found');
  });

  it('are tried once for a test, also while it is paused', async () => {
    const { id } = await given();
    await execute(admin(), pauseWebhook, { id });
    status = 418;
    const test = await execute(admin(), sendTestEvent, { id });
    expect((await problemOf(execute(admin(), sendTestEvent, { id }))).code).toBe('webhook-test-waiting');
    await deliver();
    await deliver();
    expect(typesReceived()).toEqual(['webhook.test']);
    expect(await ask(admin(), getDelivery, { webhookId: id, id: test.id })).toMatchObject({
      state: 'failed',
    });
    expect(await find(id)).toMatchObject({ failures: 0 });
  });

  it('are refused to those who only look, and hidden from tenants', async () => {
    const { id } = await given();
    const auditor = world.as('provider-auditor');
    for (const [command, input] of [
      [createWebhook, { url: 'https://a.example/' }],
      [updateWebhook, { id, changes: {} }],
      [pauseWebhook, { id }],
      [rotateSecret, { id }],
      [sendTestEvent, { id }],
    ] as const)
      expect((await problemOf(execute(auditor, command as never, input))).kind).toBe('forbidden');
    expect((await ask(auditor, getWebhook, { id })).id).toBe(id);
    expect((await problemOf(ask(world.as('tenant-administrator'), getWebhook, { id }))).kind).toBe(
      'forbidden',
    );
    expect((await problemOf(execute(admin(), claimWebhooks, { limit: 1 }))).kind).toBe('forbidden');
    const stale = await problemOf(
      execute(admin(), updateWebhook, { id, expectedVersion: 7, changes: { description: 'x' } }),
    );
    expect(stale.kind).toBe('stale');
  });

  it('do not hold up others where one receiver hangs', async () => {
    const silent = await serve(() => undefined);
    try {
      await given();
      await execute(admin(), createWebhook, { url: `http://${silent.host}/` });
      await activate();
      const context = world.as('system');
      const hosts = readTemplateHosts(`${server.host},${silent.host}`);
      const deliverer = makeWebhookDeliverer(context, (claimed, signature) =>
        sendWebhook(claimed, { signature, now: context.now }, { hosts, totalMs: 1500 }),
      );
      await deliverer.look();
      await expect.poll(() => received.length, { timeout: 1200 }).toBe(1);
      await deliverer.settle();
      const rows = await world.rows('select error from webhook_attempts where error is not null');
      expect(rows).toContainEqual({ error: 'No answer within 10 seconds.' });
    } finally {
      await silent.close();
    }
  });
});
