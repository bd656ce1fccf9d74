import { beforeAll, beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { callBrightPattern, givenScript } from './bright-pattern.testing';
import { callJsonDoor, openJsonDoor, type Sent } from './json-door.testing';

let count = 0;

onBothEngines('tenants on the Bright Pattern door', (world) => {
  let admin: string;
  let url: string;
  let id: string;
  let number: string;
  const call = (method: string, path: string, sent: Sent = {}) =>
    callBrightPattern(method, path, { token: admin, ...sent });
  const json = (method: string, path: string, body?: object) =>
    callJsonDoor(method, `/api/v1${path}`, { token: admin, body });
  const tenant = async () => (await json('GET', `/tenants/${id}`)).body;
  const blocks = async () =>
    ((await json('GET', `/access-numbers?q=${number}`)).body.items as { count: number; state: string }[]).map(
      (block) => `${block.count} ${block.state}`,
    );

  beforeAll(async () => {
    openJsonDoor(world);
    admin = (await givenScript(world, 'provider-administrator')).token;
  });

  beforeEach(async () => {
    count += 1;
    url = `acme${count}.example.com`;
    number = String(4_680_000_000 + count * 100);
    id = String((await json('POST', '/tenants', { name: `Acme ${count}`, url })).body.id);
    const body = { number, count: 100, tenantUrl: url };
    expect((await call('POST', '/accessnumbers', { body })).status).toBe(204);
  });

  it.each(['POST', 'PUT'])(
    'activates and deactivates by %s, again and again, and says nothing',
    async (method) => {
      for (const [word, status] of [
        ['activate', 'active'],
        ['activate', 'active'],
        ['deactivate', 'inactive'],
        ['deactivate', 'inactive'],
      ]) {
        const answer = await call(method, `/tenant/${url.toUpperCase()}/${word}`);
        expect([answer.status, answer.body]).toEqual([200, undefined]);
        expect((await tenant()).status).toBe(status);
      }
      expect((await tenant()).version).toBe(3);
    },
  );

  it('deletes an inactive tenant with its numbers; the bin still has the tenant', async () => {
    const answer = await call('DELETE', `/tenant/${url}`);
    expect([answer.status, answer.body]).toEqual([200, undefined]);
    expect(await blocks()).toEqual([]);
    expect((await call('DELETE', `/tenant/${url}`)).status).toBe(404);
    const restored = (await json('POST', `/tenants/${id}/restoration`)).body;
    expect(restored).toMatchObject({
      deletedAt: null,
      lostAccessNumbers: [{ first: number, now: 'in the inventory no longer' }],
    });
  });

  it('leaves the numbers to nobody, at once, when they are to be kept', async () => {
    expect((await call('DELETE', `/tenant/${url}?keepAccessNumbers=true`)).status).toBe(200);
    expect(await blocks()).toEqual(['100 free']);
    await json('POST', `/tenants/${id}/restoration`);
    expect(await blocks()).toEqual(['100 assigned']);
    expect((await call('DELETE', `/tenant/${url}?keepAccessNumbers=false`)).status).toBe(200);
    expect(await blocks()).toEqual([]);
  });

  it('keeps an active tenant, 400, and changes nothing', async () => {
    await call('POST', `/tenant/${url}/activate`);
    const { status, body } = await call('DELETE', `/tenant/${url}`);
    expect([status, body.error]).toEqual([400, 'invalid_request']);
    expect(body.error_description).toContain('Deactivate it first.');
    expect(await blocks()).toEqual(['100 assigned']);
  });

  it('tells of a deletion in one transaction: the tenant’s entry, and one for each block', async () => {
    await call('DELETE', `/tenant/${url}`);
    const entries = await world.storage.read.audit.list({}, { limit: 2 });
    expect(entries).toMatchObject([
      { action: 'tenant.delete', door: 'bright-pattern', entityId: id },
      { action: 'tenant.delete.access-numbers', entity: 'access-number', after: null },
    ]);
  });

  it('answers 409 for whatever would change a frozen tenant', async () => {
    await json('POST', `/tenants/${id}/freezing`, { reason: 'Moves.' });
    for (const [method, path] of [
      ['POST', `/tenant/${url}/activate`],
      ['PUT', `/tenant/${url}/deactivate`],
      ['DELETE', `/tenant/${url}`],
      ['DELETE', `/accessnumbers/${number}`],
    ] as const) {
      const { status, body } = await call(method, path);
      expect([status, body.error], path).toEqual([409, 'conflict']);
      expect(body.error_description).toContain('is frozen');
    }
    const more = { number: `9${number}`, count: 1, tenantUrl: url };
    expect((await call('POST', '/accessnumbers', { body: more })).status).toBe(409);
  });

  it.each([
    ['GET', '/tenant/nobody.example.com'],
    ['DELETE', '/tenant/nobody.example.com'],
    ['POST', '/tenant/nobody.example.com/activate'],
    ['PUT', '/tenant/nobody.example.com/deactivate'],
  ])('says 404 to %s %s', async (method, path) => {
    const { status, body } = await call(method, path);
    expect([status, body.error]).toEqual([404, 'not_found']);
  });

  it.each([
    ['DELETE', '?keepAccessNumbers=yes', 'keepAccessNumbers'],
    ['DELETE', '?keepAccessNumbers=', 'keepAccessNumbers'],
    ['DELETE', '?keep=true', 'keep'],
    ['DELETE', '?keepAccessNumbers=true&keepAccessNumbers=true', 'keepAccessNumbers'],
    ['GET', '?lockTimeout=1', 'lockTimeout'],
    ['POST', '/activate?now=1', 'now'],
    ['PUT', '?lockTimeout=-1', 'lockTimeout'],
    ['PUT', '?lockTimeout=', 'lockTimeout'],
    ['PUT', '?lockTimeout=1.5', 'lockTimeout'],
    ['PUT', '?lockTimeout=soon', 'lockTimeout'],
    ['PUT', '?lockTime=x', 'lockTime'],
    ['PUT', '?lockTime=1&lockTimeout=2', 'lockTime'],
    ['PUT', '?timeout=1', 'timeout'],
  ])('refuses %s %s with 400 that names %s', async (method, rest, member) => {
    const path = method === 'PUT' ? `/tenant${rest}` : `/tenant/${url}${rest}`;
    const zip = method === 'PUT' ? { raw: 'PK', headers: { 'content-type': 'application/zip' } } : {};
    const { status, body } = await call(method, path, zip);
    expect([status, body.error]).toEqual([400, 'invalid_request']);
    expect(body.error_description).toContain(member);
    expect((await tenant()).deletedAt).toBeNull();
  });

  it('asks for a token, and for the right role', async () => {
    const auditor = (await givenScript(world, 'provider-auditor')).token;
    const operator = (await givenScript(world, 'provider-operator')).token;
    const raw = { raw: 'no ZIP', headers: { 'content-type': 'application/ZIP' } };
    for (const [method, path, sent] of [
      ['PUT', '/tenant', raw],
      ['GET', `/tenant/${url}`, {}],
      ['DELETE', `/tenant/${url}`, {}],
      ['POST', `/tenant/${url}/activate`, {}],
      ['POST', '/tenant/nobody.example.com/deactivate', {}],
    ] as const) {
      expect((await call(method, path, { ...sent, token: null })).status).toBe(401);
      if (method !== 'GET') expect((await call(method, path, { ...sent, token: auditor })).status).toBe(403);
    }
    expect((await call('DELETE', `/tenant/${url}`, { token: operator })).status).toBe(403);
    expect((await call('POST', `/tenant/${url}/activate`, { token: operator })).status).toBe(200);
  });

  it.each([
    ['POST', '/tenant', 'PUT, OPTIONS'],
    ['POST', '/tenant/x', 'GET, PUT, DELETE, HEAD, OPTIONS'],
    ['GET', '/tenant/x/activate', 'POST, PUT, OPTIONS'],
  ])('says 405 to %s %s, with what there is', async (method, path, allow) => {
    const { status, headers } = await call(method, path);
    expect([status, headers.get('allow')]).toEqual([405, allow]);
  });

  it.each(['application/octet-stream', 'application/json', 'multipart/form-data', 'zip'])(
    'takes no archive that is sent as %s',
    async (type) => {
      const { status, body } = await call('PUT', '/tenant', { raw: 'PK', headers: { 'content-type': type } });
      expect([status, body.error]).toEqual([415, 'unsupported_media_type']);
    },
  );
});
