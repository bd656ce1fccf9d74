import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { draftOf } from '@/lib/tenants/testing';
import { callJsonDoor, givenToken, openJsonDoor, type Sent } from './json-door.testing';

const stockholm = {
  name: 'MX-ONE Stockholm',
  servers: [1, 2],
  domains: ['acme.example'],
  featureLevels: ['BASIC'],
};

onBothEngines('telephony systems and numbering through the JSON door', (world) => {
  let admin: string;
  const call = (method: string, path: string, sent: Sent = {}) =>
    callJsonDoor(method, `/api/v1${path}`, { token: admin, ...sent });

  beforeAll(async () => {
    openJsonDoor(world);
    admin = (await givenToken(world, 'provider-administrator')).token;
  });

  it('creates, lists, reads, changes and deletes one', async () => {
    const made = await call('POST', '/telephony-systems', { body: stockholm });
    expect([made.status, made.headers.get('etag')]).toEqual([201, '"1"']);
    const path = `/telephony-systems/${made.body.id}`;
    expect(made.headers.get('location')).toBe(`/api/v1${path}`);
    await call('POST', '/telephony-systems', { body: { ...stockholm, name: 'MX-ONE Malmö' } });
    const page = await call('GET', '/telephony-systems?limit=1&count=true');
    expect(page.body).toMatchObject({ items: [{ name: 'MX-ONE Malmö' }], total: 2 });
    const rest = await call('GET', `/telephony-systems?after=${page.body.next}`);
    expect(rest.body).toMatchObject({ items: [{ name: 'MX-ONE Stockholm' }], next: null });
    expect((await call('GET', path)).body).toEqual(made.body);
    const changed = await call('PATCH', path, { body: { servers: [1] }, headers: { 'if-match': '"1"' } });
    expect(changed.body).toMatchObject({ servers: [1], domains: ['acme.example'], version: 2 });
    expect((await call('PATCH', path, { body: {}, headers: { 'if-match': '"1"' } })).status).toBe(412);
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('GET', path)).status).toBe(404);
  });

  it('says what is wrong with each member, and what stands against it', async () => {
    const wrong = { name: '', servers: ['1'], domains: ['a b'], featureLevels: [], colour: 'red' };
    const invalid = await call('POST', '/telephony-systems', { body: wrong });
    expect(invalid.status).toBe(422);
    expect((invalid.body.issues as { path: string }[]).map(({ path }) => path).sort()).toEqual([
      'colour',
      'domains.0',
      'featureLevels',
      'name',
      'servers.0',
    ]);
    const taken = await call('POST', '/telephony-systems', { body: { ...stockholm, name: 'mx-one malmö' } });
    expect([taken.status, taken.body.code]).toEqual([409, 'name-taken']);
  });

  it('keeps what tenants use', async () => {
    const made = await call('POST', '/telephony-systems', { body: stockholm });
    await call('POST', '/tenants', { body: draftOf('Greene Services') });
    const path = `/telephony-systems/${made.body.id}`;
    const taken = await call('PATCH', path, { body: { domains: ['other.example'] } });
    expect([taken.status, taken.body.issues]).toMatchObject([409, [{ path: 'domains', code: 'in-use' }]]);
    const refused = await call('DELETE', path);
    expect([refused.status, refused.body.code]).toEqual([409, 'system-in-use']);
  });

  it.each([
    ['1000-1020', 2],
    ['111,1120', 3],
    ['6500,7000', 4],
    ['2000,2001,306-505', 0],
    ['3000-3002,2022-2030', 2],
  ])(
    'derives from the documented example %s the prefix length %i',
    async (directoryNumbers, prefixLength) => {
      const derived = await call('POST', '/numbering/derivation', { body: { directoryNumbers } });
      expect([derived.status, derived.body]).toMatchObject([
        200,
        { prefixLength, maximum: prefixLength, issues: [] },
      ]);
    },
  );

  it('tells the issues of an entry without refusing the question', async () => {
    const body = { directoryNumbers: '1020-1000', extraDigits: '55' };
    const derived = await call('POST', '/numbering/derivation', { body });
    expect(derived.status).toBe(200);
    expect(derived.body.issues).toMatchObject([{ path: 'directoryNumbers' }]);
  });
});
