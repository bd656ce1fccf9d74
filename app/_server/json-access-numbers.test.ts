import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { callJsonDoor, givenToken, openJsonDoor, type Sent } from './json-door.testing';

interface Issue {
  path: string;
  code: string;
}

onBothEngines('access numbers through the JSON door', (world) => {
  let admin: string;
  let operator: string;
  let auditor: string;
  let acme: string;
  let binned: string;
  const call = (method: string, path: string, sent: Sent = {}) =>
    callJsonDoor(method, `/api/v1${path}`, { token: admin, ...sent });
  const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

  beforeAll(async () => {
    openJsonDoor(world);
    admin = (await givenToken(world, 'provider-administrator')).token;
    operator = (await givenToken(world, 'provider-operator')).token;
    auditor = (await givenToken(world, 'provider-auditor')).token;
    acme = String((await call('POST', '/tenants', { body: { name: 'Acme' } })).body.id);
    binned = String((await call('POST', '/tenants', { body: { name: 'Binned' } })).body.id);
    await call('DELETE', `/tenants/${binned}`);
    await call('POST', '/trunks', { body: { name: 'trunk1', domain: 'sip.carrier.example' } });
    await call('POST', '/sms-accounts', { body: { name: 'sms1', host: 'smpp.carrier.example', port: 2775 } });
  });

  it('creates, reads, lists, changes and deletes a block', async () => {
    const body = {
      number: '+1 650 555 0100',
      count: 10,
      media: 'VOICE_AND_TEXT',
      trunks: [{ name: 'trunk1', prefix: '9' }],
      smsAccounts: ['sms1'],
    };
    const made = await call('POST', '/access-numbers', { body });
    expect([made.status, made.headers.get('etag')]).toEqual([201, '"1"']);
    expect(made.body).toMatchObject({
      number: '16505550100',
      last: '16505550109',
      state: 'free',
      source: 'json',
    });
    const path = `/access-numbers/${made.body.id}`;
    expect(made.headers.get('location')).toBe(`/api/v1${path}`);
    expect((await call('GET', path, { token: auditor })).body).toEqual(made.body);
    expect((await call('GET', path, { headers: { 'if-none-match': '"1"' } })).status).toBe(304);
    const page = await call('GET', '/access-numbers?q=16505550105&count=true&limit=1');
    expect(page.body).toMatchObject({ items: [made.body], next: null, total: 1, numbers: 10 });
    const changed = await call('PATCH', path, { body: { media: 'VOICE' }, headers: { 'if-match': '"1"' } });
    expect([changed.status, changed.headers.get('etag'), changed.body.media]).toEqual([200, '"2"', 'VOICE']);
    expect((await call('PATCH', path, { body: {}, headers: { 'if-match': '"1"' } })).status).toBe(412);
    expect((await call('DELETE', path, { token: operator })).status).toBe(403);
    expect((await call('DELETE', path, { headers: { 'if-match': '"2"' } })).status).toBe(204);
    expect((await call('GET', path)).status).toBe(404);
  });

  it('assigns and unassigns a part, reserves and releases, splits and joins', async () => {
    const made = await call('POST', '/access-numbers', { body: { number: '5551000', count: 100 } });
    const path = `/access-numbers/${made.body.id}`;
    const part = { first: '5551010', last: '5551019' };
    const given = await call('POST', `${path}/assignment`, { body: { tenantId: acme, ...part } });
    expect([given.status, given.body]).toMatchObject([
      200,
      { id: made.body.id, number: '5551010', count: 10, state: 'assigned', tenant: { name: 'Acme' } },
    ]);
    expect(given.headers.get('etag')).toBe('"2"');
    const again = await call('POST', `${path}/reservation`, { body: { until: soon(1) } });
    expect([again.status, again.body.code]).toEqual([409, 'number-assigned']);
    const taken = await call('DELETE', `${path}/assignment`);
    expect(taken.body).toMatchObject({ state: 'quarantined', lastTenant: { id: acme } });
    const wrong = await call('DELETE', `${path}/reservation`);
    expect([wrong.status, wrong.body.code]).toEqual([409, 'other-state']);
    expect((await call('DELETE', `${path}/quarantine`)).body).toMatchObject({
      state: 'free',
      stateUntil: null,
    });
    const until = soon(2);
    const kept = await call('POST', `${path}/reservation`, {
      token: operator,
      body: { until, note: 'Order 9' },
    });
    expect(kept.body).toMatchObject({ state: 'reserved', stateUntil: until, note: 'Order 9' });
    const refused = await call('POST', `${path}/assignment`, { body: { tenantId: acme } });
    expect([refused.status, refused.body.code]).toEqual([409, 'number-reserved']);
    expect((await call('DELETE', `${path}/reservation`, { token: operator })).body.state).toBe('free');
    const released = await call('DELETE', `${path}/assignment`, { body: { release: true } });
    expect(released.status).toBe(200);
    const split = await call('POST', `${path}/split`, { body: { at: '5551015' } });
    const [lower, upper] = split.body.blocks as { id: string; count: number }[];
    expect([lower?.count, upper?.count]).toEqual([5, 5]);
    const joined = await call('POST', '/access-numbers/joins', { body: { ids: [lower?.id, upper?.id] } });
    expect([joined.status, joined.body]).toMatchObject([200, { number: '5551010', count: 10 }]);
  });

  it('refuses half a character in what is to be joined', async () => {
    const raw = '{"ids":["\\ud800","x"]}';
    const refused = await call('POST', '/access-numbers/joins', { raw });
    expect([refused.status, refused.body.issues]).toMatchObject([422, [{ path: 'ids.0' }]]);
  });

  it('runs a repeated request once', async () => {
    const sent = { body: { number: '5552000', count: 10 }, headers: { 'idempotency-key': 'block-5552000' } };
    const first = await call('POST', '/access-numbers', sent);
    const second = await call('POST', '/access-numbers', sent);
    expect([second.status, second.body]).toEqual([201, first.body]);
  });

  it.each<[string, unknown, number, [string, string][]]>([
    ['a count of 0', { number: '7000000', count: 0 }, 422, [['count', 'too-small']]],
    ['a negative count', { number: '7000000', count: -5 }, 422, [['count', 'too-small']]],
    ['a count of 10^9', { number: '7000000000', count: 1e9 }, 422, [['count', 'too-large']]],
    ['half a number', { number: '7000000', count: 1.5 }, 422, [['count', 'wrong-type']]],
    ['a count in words', { number: '7000000', count: 'ten' }, 422, [['count', 'wrong-type']]],
    ['a count as text', { number: '7000000', count: '10' }, 422, [['count', 'wrong-type']]],
    ['a count that is null', { number: '7000000', count: null }, 422, [['count', 'wrong-type']]],
    ['a run past its digits', { number: '9999990', count: 11 }, 422, [['count', 'past-end']]],
    ['no number', { count: 1 }, 422, [['number', 'required']]],
    ['a number as a number', { number: 7000000, count: 1 }, 422, [['number', 'wrong-type']]],
    ['letters', { number: '70O0000', count: 1 }, 422, [['number', 'number-character']]],
    ['two pluses', { number: '++7000000', count: 1 }, 422, [['number', 'number-character']]],
    ['a blank number', { number: '  ', count: 1 }, 422, [['number', 'required']]],
    ['a short number', { number: '70', count: 1 }, 422, [['number', 'number-too-short']]],
    ['a long number', { number: '7'.repeat(16), count: 1 }, 422, [['number', 'number-too-long']]],
    ['digits of another script', { number: '٧٠٠٠٠٠٠', count: 1 }, 422, [['number', 'number-character']]],
    ['an unknown media', { number: '7000000', media: 'FAX' }, 422, [['media', 'unknown-value']]],
    ['an unknown member', { number: '7000000', colour: 1 }, 422, [['colour', 'unknown-member']]],
    ['a range as a number', { number: '7000000-7000099' }, 422, [['number', 'number-character']]],
    ['a range as it is shown', { number: '700–799' }, 422, [['number', 'number-character']]],
    ['a decimal as a number', { number: '7000000.0' }, 422, [['number', 'number-character']]],
    ['trunks by name', { number: '7000000', trunks: ['trunk1'] }, 422, [['trunks.0', 'wrong-type']]],
    [
      'an unknown trunk',
      { number: '7000000', trunks: [{ name: 'x' }] },
      422,
      [['trunks.0.name', 'unknown-trunk']],
    ],
    [
      'a prefix of letters',
      { number: '7000000', trunks: [{ name: 'trunk1', prefix: '9a' }] },
      422,
      [['trunks.0.prefix', 'prefix-character']],
    ],
    [
      'an unknown account',
      { number: '7000000', smsAccounts: ['x'] },
      422,
      [['smsAccounts.0', 'unknown-sms-account']],
    ],
    ['an unknown tenant', { number: '7000000', tenantId: 'nobody' }, 422, [['tenantId', 'unknown-tenant']]],
    ['a list', [], 422, [['', 'wrong-type']]],
  ])('refuses %s with the code and path of every issue', async (_title, body, status, issues) => {
    const refused = await call('POST', '/access-numbers', { body });
    expect(refused.status).toBe(status);
    expect((refused.body.issues as Issue[]).map(({ path, code }) => [path, code])).toEqual(issues);
  });

  it('refuses a tenant in the bin, what overlaps, and what is no JSON', async () => {
    const inBin = await call('POST', '/access-numbers', { body: { number: '7000000', tenantId: binned } });
    expect([inBin.status, inBin.body.code]).toEqual([409, 'tenant-in-bin']);
    expect((await call('POST', '/access-numbers', { body: { number: '7100000', count: 10 } })).status).toBe(
      201,
    );
    const overlap = await call('POST', '/access-numbers', { body: { number: '7100005', count: 10 } });
    expect([overlap.status, overlap.body.code]).toEqual([409, 'block-overlap']);
    expect((await call('POST', '/access-numbers', { raw: '{' })).status).toBe(400);
    const plain = { raw: 'number=7', headers: { 'content-type': 'text/plain' } };
    expect((await call('POST', '/access-numbers', plain)).status).toBe(415);
    expect((await call('GET', '/access-numbers?state=lost')).status).toBe(422);
    expect((await call('GET', '/access-numbers?after=nonsense')).status).toBe(400);
    expect((await call('GET', '/access-numbers', { token: null })).status).toBe(401);
    expect((await call('POST', '/access-numbers', { token: auditor, body: {} })).status).toBe(403);
  });

  it('keeps a trunk and an account that blocks use, and never answers a password', async () => {
    const secret = 'unlikely-words-of-a-password';
    const trunk = await call('POST', '/trunks', {
      body: {
        name: 'trunk2',
        domain: 'sip2.carrier.example',
        registration: { number: '4681', user: 'reg', password: secret },
        prefixes: [{ prefix: '*', cost: 9 }],
      },
      headers: { 'idempotency-key': 'trunk2' },
    });
    expect([trunk.status, trunk.body.registration]).toEqual([
      201,
      { number: '4681', user: 'reg', hasPassword: true },
    ]);
    const account = await call('POST', '/sms-accounts', {
      body: { name: 'sms2', host: 'h.example', port: 2775, password: secret },
    });
    expect(account.body).toMatchObject({ hasPassword: true, smppType: 'TRANSCEIVER', maxRate: null });
    const body = { number: '7200000', trunks: [{ name: 'trunk2' }], smsAccounts: ['sms2'] };
    const block = await call('POST', '/access-numbers', { body });
    for (const [path, code] of [
      [`/trunks/${trunk.body.id}`, 'trunk-in-use'],
      [`/sms-accounts/${account.body.id}`, 'sms-account-in-use'],
    ]) {
      const refused = await call('DELETE', path ?? '');
      expect([refused.status, refused.body.code]).toEqual([409, code]);
      expect(refused.body.detail).toContain('1 block');
    }
    await call('DELETE', `/access-numbers/${block.body.id}`);
    const renamed = await call('PATCH', `/trunks/${trunk.body.id}`, { body: { name: 'trunk3' } });
    expect(renamed.body).toMatchObject({ name: 'trunk3', registration: { hasPassword: true }, version: 2 });
    const cleared = await call('PATCH', `/trunks/${trunk.body.id}`, {
      body: { registration: { password: null } },
    });
    expect(cleared.body.registration).toEqual({ number: '4681', user: 'reg', hasPassword: false });
    const taken = await call('POST', '/trunks', { body: { name: 'TRUNK1', domain: 'a.example' } });
    expect([taken.status, taken.body.code]).toEqual([409, 'name-taken']);
    const everything = JSON.stringify([
      trunk.body,
      account.body,
      (await call('GET', '/trunks')).body,
      (await call('GET', '/sms-accounts')).body,
      await world.storage.read.audit.listFrom(0, 1000),
      await world.storage.read.idempotency.find('nobody', 'trunk2'),
    ]);
    expect(everything).not.toContain(secret);
    expect((await call('DELETE', `/trunks/${trunk.body.id}`)).status).toBe(204);
  });

  it.each<[string, string, unknown, [string, string][]]>([
    ['a trunk without domain', '/trunks', { name: 'x' }, [['domain', 'required']]],
    ['a domain with a blank', '/trunks', { name: 'x', domain: 'a b' }, [['domain', 'wrong-format']]],
    [
      'a prefix twice, and one of letters',
      '/trunks',
      { name: 'x', domain: 'a.example', prefixes: [{ prefix: '8' }, { prefix: '8' }] },
      [['prefixes', 'listed-twice']],
    ],
    ['a port of 0', '/sms-accounts', { name: 'x', host: 'a', port: 0 }, [['port', 'too-small']]],
    ['a port of 65536', '/sms-accounts', { name: 'x', host: 'a', port: 65_536 }, [['port', 'too-large']]],
    ['a port as text', '/sms-accounts', { name: 'x', host: 'a', port: '2775' }, [['port', 'wrong-type']]],
    [
      'an SMPP type',
      '/sms-accounts',
      { name: 'x', host: 'a', port: 1, smppType: 'X' },
      [['smppType', 'unknown-value']],
    ],
    [
      'an empty password',
      '/sms-accounts',
      { name: 'x', host: 'a', port: 1, password: '' },
      [['password', 'too-small']],
    ],
  ])('refuses %s', async (_title, path, body, issues) => {
    const refused = await call('POST', path, { body });
    expect(refused.status).toBe(422);
    expect((refused.body.issues as Issue[]).map((issue) => [issue.path, issue.code])).toEqual(issues);
  });

  it('reads and replaces the numbering policy', async () => {
    const policy = await call('GET', '/numbering-policy', { token: auditor });
    expect([policy.body.quarantineDays, policy.headers.get('etag')]).toEqual([30, '"1"']);
    const body = { quarantineDays: 10, longestReservationDays: 5 };
    const saved = await call('PUT', '/numbering-policy', { body, headers: { 'if-match': '"1"' } });
    expect([saved.status, saved.body]).toMatchObject([200, { ...body, version: 2 }]);
    expect((await call('PUT', '/numbering-policy', { body, headers: { 'if-match': '"1"' } })).status).toBe(
      412,
    );
    expect((await call('PUT', '/numbering-policy', { token: operator, body })).status).toBe(403);
    const wrong = await call('PUT', '/numbering-policy', { body: { quarantineDays: -1 } });
    expect((wrong.body.issues as Issue[]).map(({ path }) => path)).toEqual([
      'quarantineDays',
      'longestReservationDays',
    ]);
    const made = await call('POST', '/access-numbers', { body: { number: '7300000' } });
    const late = await call('POST', `/access-numbers/${made.body.id}/reservation`, {
      body: { until: soon(6) },
    });
    expect([late.status, late.body.code]).toEqual([422, 'reservation-too-long']);
  });
});
