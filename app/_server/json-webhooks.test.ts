import { afterAll, beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { EventPageAnswer } from '@/lib/events/answers';
import {
  DeliveryDetailAnswer,
  DeliveryPageAnswer,
  NewWebhookAnswer,
  WebhookAnswer,
  WebhookPageAnswer,
} from '@/lib/webhooks/answers';
import { callJsonDoor, givenToken, openJsonDoor } from './json-door.testing';

onBothEngines('webhooks and events over JSON', (world) => {
  let [operator, auditor] = ['', ''];
  const call = (method: string, path: string, body?: unknown, headers = {}) =>
    callJsonDoor(method, `/api/v1${path}`, { token: operator, body, headers });

  beforeAll(async () => {
    openJsonDoor(world);
    process.env.TENANTRY_WEBHOOK_HOSTS = 'billing.example';
    operator = (await givenToken(world, 'provider-operator')).token;
    auditor = (await givenToken(world, 'provider-auditor')).token;
  });
  afterAll(() => {
    delete process.env.TENANTRY_WEBHOOK_HOSTS;
  });

  it('makes one whose secret is shown once, and reads, changes and deletes it by its tag', async () => {
    const draft = { url: 'https://receiver.example/take', types: ['tenant.created'] };
    const made = await call('POST', '/webhooks', draft);
    expect(made.status).toBe(201);
    const { id, secret } = NewWebhookAnswer.parse(made.body);
    expect(made.headers.get('location')).toBe(`/api/v1/webhooks/${id}`);
    const read = await call('GET', `/webhooks/${id}`);
    expect(WebhookAnswer.parse(read.body)).toMatchObject({ ...draft, state: 'active', version: 1 });
    expect(JSON.stringify(read.body)).not.toContain(secret);
    const known = await call('GET', `/webhooks/${id}`, undefined, { 'if-none-match': '"1"' });
    expect(known.status).toBe(304);
    const changed = await call('PATCH', `/webhooks/${id}`, { description: 'CRM' }, { 'if-match': '"1"' });
    expect(changed).toMatchObject({ status: 200, body: { description: 'CRM', version: 2 } });
    const stale = await call('PATCH', `/webhooks/${id}`, { description: 'X' }, { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
    const list = WebhookPageAnswer.parse((await call('GET', '/webhooks')).body);
    expect(list.items).toMatchObject([{ id, lastDay: { delivered: 0, failed: 0, waiting: 0 } }]);
    const renewed = await call('POST', `/webhooks/${id}/secret`);
    expect(NewWebhookAnswer.parse(renewed.body).secret).not.toBe(secret);
    expect(await call('POST', `/webhooks/${id}/pause`)).toMatchObject({ body: { state: 'paused' } });
    expect(await call('DELETE', `/webhooks/${id}/pause`)).toMatchObject({ status: 422 });
    expect(await call('DELETE', `/webhooks/${id}/pause?from=now`)).toMatchObject({
      body: { state: 'active' },
    });
    expect(await call('DELETE', `/webhooks/${id}`)).toMatchObject({ status: 204 });
    expect(await call('GET', `/webhooks/${id}`)).toMatchObject({ status: 404 });
  });

  it.each([
    ['no address', 'webhook-url'],
    ['ftp://receiver.example/', 'webhook-url'],
    ['http://receiver.example/', 'webhook-url'],
    ['https://user:word@receiver.example/', 'webhook-url'],
    ['https://receiver.example/#part', 'webhook-url'],
  ])('refuses %s as an address, at its member', async (url, code) => {
    const refused = await call('POST', '/webhooks', { url });
    expect(refused).toMatchObject({ status: 422, body: { issues: [{ path: 'url', code }] } });
  });

  it('takes http for hosts that the provider has listed', async () => {
    const made = await call('POST', '/webhooks', { url: 'http://billing.example/' });
    expect(made.status).toBe(201);
    const { id } = made.body;
    expect(await call('PATCH', `/webhooks/${id}`, { url: 'http://other.example/' })).toMatchObject({
      status: 422,
    });
    await call('DELETE', `/webhooks/${id}`);
  });

  it('answers a repeated request without the secret', async () => {
    const send = () =>
      call('POST', '/webhooks', { url: 'https://receiver.example/' }, { 'idempotency-key': 'once' });
    const [first, second] = [await send(), await send()];
    expect(second.body.id).toBe(first.body.id);
    expect([typeof first.body.secret, typeof second.body.secret]).toEqual(['string', 'undefined']);
    await call('DELETE', `/webhooks/${first.body.id}`);
  });

  it('shows deliveries, sends tests, and keeps the auditor from doing so', async () => {
    const { id } = (await call('POST', '/webhooks', { url: 'https://receiver.example/' })).body;
    const test = await call('POST', `/webhooks/${id}/test`);
    expect(test).toMatchObject({ status: 201, body: { type: 'webhook.test', state: 'waiting' } });
    const list = DeliveryPageAnswer.parse(
      (await call('GET', `/webhooks/${id}/deliveries?state=waiting`)).body,
    );
    expect(list.items).toHaveLength(1);
    const path = `/webhooks/${id}/deliveries/${test.body.id}`;
    expect(DeliveryDetailAnswer.parse((await call('GET', path)).body).tried).toEqual([]);
    expect(await call('POST', `${path}/redelivery`)).toMatchObject({
      status: 409,
      body: { code: 'webhook-test-over' },
    });
    expect(await call('POST', `/webhooks/${id}/redelivery`, { since: 'today' })).toMatchObject({
      status: 422,
    });
    expect(await call('POST', `/webhooks/${id}/redelivery`, { since: '2026-01-01T00:00:00Z' })).toMatchObject(
      {
        body: { deliveries: 0 },
      },
    );
    const denied = await callJsonDoor('POST', `/api/v1/webhooks/${id}/test`, { token: auditor });
    expect(denied.status).toBe(403);
    expect((await callJsonDoor('GET', '/api/v1/webhooks', {})).status).toBe(401);
    await call('DELETE', `/webhooks/${id}`);
  });

  it('tells events from a place on, waits for them, and refuses what it cannot read', async () => {
    const { next } = EventPageAnswer.parse((await call('GET', '/events?after=now')).body);
    const waiting = call('GET', `/events?after=${next}&wait=20`);
    await call('POST', '/tenants', { name: 'Greene Services' });
    const page = EventPageAnswer.parse((await waiting).body);
    expect(page.items.map(({ type, who }) => [type, who.door])).toEqual([['tenant.created', 'json']]);
    const none = EventPageAnswer.parse((await call('GET', `/events?after=${page.next}`)).body);
    expect(none).toEqual({ items: [], next: page.next });
    const refusals: [string, number][] = [
      ['wait=26', 422],
      ['wait=long', 422],
      ['type=tenant.gone', 422],
      ['limit=0', 422],
      ['after=odd', 400],
      ['other=1', 422],
    ];
    for (const [query, status] of refusals)
      expect(await call('GET', `/events?${query}`), query).toMatchObject({ status });
  });
});
