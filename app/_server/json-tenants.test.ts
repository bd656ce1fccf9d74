import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { draftOf } from '@/lib/tenants/testing';
import { type Answer, callJsonDoor, givenToken, openJsonDoor, type Sent } from './json-door.testing';

onBothEngines('tenants through the JSON door', (world) => {
  let admin: string;
  const as =
    (token: string) =>
    (method: string, path: string, sent: Sent = {}) =>
      callJsonDoor(method, `/api/v1${path}`, { token, ...sent });
  const call = (method: string, path: string, sent: Sent = {}) => as(admin)(method, path, sent);
  const create = async (body: unknown): Promise<Answer['body']> => {
    const { status, body: tenant } = await call('POST', '/tenants', { body });
    expect(status, JSON.stringify(tenant)).toBe(201);
    return tenant;
  };
  const names = async (query: string) => {
    const { body } = await call('GET', `/tenants?${query}`);
    return (body.items as { name: string }[]).map(({ name }) => name);
  };

  beforeAll(async () => {
    openJsonDoor(world);
    admin = (await givenToken(world, 'provider-administrator')).token;
    const made = await call('POST', '/telephony-systems', {
      body: {
        name: 'MX-ONE Stockholm',
        servers: [1, 2],
        domains: ['acme.example'],
        featureLevels: ['BASIC', 'STANDARD'],
      },
    });
    expect(made.status).toBe(201);
  });

  it('creates one with 201, Location and ETag, and reads it back with every member', async () => {
    const made = await call('POST', '/tenants', { body: draftOf('Greene Services') });
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`/api/v1/tenants/${made.body.id}`);
    expect(made.headers.get('etag')).toBe('"1"');
    const read = await call('GET', `/tenants/${made.body.id}`);
    expect(read.status).toBe(200);
    expect(read.headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(read.body).toEqual(made.body);
    expect(read.body).toMatchObject({
      url: 'greene-services',
      status: 'inactive',
      isPartner: false,
      partnerId: null,
      contact: { firstName: null },
      telephony: { system: 'MX-ONE Stockholm', customerName: '100', directoryNumbers: [{ prefixLength: 2 }] },
      deletedAt: null,
      frozen: null,
      movedTo: null,
      version: 1,
    });
  });

  it('answers 304 to a reader that has this version, and the body to one that has another', async () => {
    const { id } = await create({ name: 'Read twice' });
    const same = await call('GET', `/tenants/${id}`, { headers: { 'if-none-match': 'W/"1"' } });
    expect([same.status, same.body, same.headers.get('etag')]).toEqual([304, undefined, '"1"']);
    expect((await call('GET', `/tenants/${id}`, { headers: { 'if-none-match': '"7"' } })).status).toBe(200);
    expect((await call('HEAD', `/tenants/${id}`)).body).toBeUndefined();
  });

  it('changes by merge patch: absent stays, null clears, and the reason is kept', async () => {
    const { id } = await create({ name: 'Patched', company: 'Old', contact: { firstName: 'Ann' } });
    const changed = await call('PATCH', `/tenants/${id}`, {
      body: { company: null, contact: { lastName: 'Berg' } },
      headers: { 'x-reason': 'Ticket 7', 'content-type': 'application/merge-patch+json' },
    });
    expect(changed.body).toMatchObject({
      name: 'Patched',
      company: null,
      contact: { firstName: 'Ann', lastName: 'Berg' },
      version: 2,
    });
    expect(changed.headers.get('etag')).toBe('"2"');
    const { body } = await call('GET', `/audit?tenant=${id}`);
    expect((body.items as object[])[0]).toMatchObject({
      action: 'tenant.update',
      door: 'json',
      reason: 'Ticket 7',
    });
  });

  it('lets one of two changes of the same version through', async () => {
    const { id } = await create({ name: 'Edited by two' });
    const edit = (company: string) =>
      call('PATCH', `/tenants/${id}`, { body: { company }, headers: { 'if-match': '"1"' } });
    const both = await Promise.all([edit('First'), edit('Second')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect(both.find(({ status }) => status === 412)?.body).toMatchObject({ code: 'changed-meanwhile' });
    expect((await call('DELETE', `/tenants/${id}`, { headers: { 'if-match': '"1"' } })).status).toBe(412);
    expect((await call('DELETE', `/tenants/${id}`, { headers: { 'if-match': '"abc"' } })).status).toBe(412);
    const list = await call('DELETE', `/tenants/${id}`, { headers: { 'if-match': '"1", "2"' } });
    expect([list.status, list.body.code]).toEqual([400, 'several-tags']);
    expect((await call('DELETE', `/tenants/${id}`, { headers: { 'if-match': '"2"' } })).status).toBe(204);
  });

  it('answers a repeated POST with the first answer, and refuses the key for another request', async () => {
    const headers = { 'idempotency-key': 'order-4711' };
    const first = await call('POST', '/tenants', { body: { name: 'Only once' }, headers });
    const second = await call('POST', '/tenants', { body: { name: 'Only once' }, headers });
    expect([first.status, second.status, second.body]).toEqual([201, 201, first.body]);
    expect(await names('q=only')).toEqual(['Only once']);
    const other = await call('POST', '/tenants', { body: { name: 'Another' }, headers });
    expect([other.status, other.body.code]).toEqual([409, 'idempotency-key-reused']);
  });

  it('activates, deactivates, deletes, restores and purges', async () => {
    const { id } = await create({ name: 'Life of a tenant' });
    expect((await call('POST', `/tenants/${id}/activation`)).body.status).toBe('active');
    expect((await call('DELETE', `/tenants/${id}/activation`)).body.status).toBe('inactive');
    expect((await call('DELETE', `/tenants/${id}/bin`)).status).toBe(409);
    expect((await call('DELETE', `/tenants/${id}`)).status).toBe(204);
    expect((await call('GET', `/tenants/${id}`)).body.deletedAt).toEqual(expect.any(String));
    expect(await names('deleted=true&q=life')).toEqual(['Life of a tenant']);
    const restored = await call('POST', `/tenants/${id}/restoration`);
    expect(restored.body).toMatchObject({ id, deletedAt: null, lost: [] });
    await call('DELETE', `/tenants/${id}`);
    await create({ name: 'Life of a tenant' });
    const taken = await call('POST', `/tenants/${id}/restoration`);
    expect(taken.status).toBe(409);
    expect(taken.body.issues).toMatchObject([
      { path: 'name', suggestion: 'Life of a tenant 2' },
      { path: 'url', suggestion: 'life-of-a-tenant-2' },
    ]);
    const otherwise = { name: 'Life of a tenant 2', url: 'life-of-a-tenant-2' };
    expect((await call('POST', `/tenants/${id}/restoration`, { body: otherwise })).status).toBe(200);
    await call('DELETE', `/tenants/${id}`);
    expect((await call('DELETE', `/tenants/${id}/bin`)).status).toBe(204);
    expect((await call('GET', `/tenants/${id}`)).status).toBe(404);
  });

  it('replaces the whole telephony profile, and removes it with null', async () => {
    const { telephony } = draftOf('With telephony', {
      customerNumber: 300,
      financeId: 'F1',
      directoryNumbers: [{ directoryNumbers: '3000-3099' }],
    });
    const { id } = await create({ name: 'With telephony', telephony });
    const { financeId: _, ...without } = telephony ?? {};
    const put = await call('PUT', `/tenants/${id}/telephony`, { body: without });
    expect(put.body.telephony).toMatchObject({ financeId: null, customerNumber: 300 });
    const wrong = await call('PUT', `/tenants/${id}/telephony`, { body: { ...without, customerNumber: 0 } });
    expect([wrong.status, wrong.body.issues]).toMatchObject([
      422,
      [{ path: 'customerNumber', code: 'too-small' }],
    ]);
    const gone = await call('PUT', `/tenants/${id}/telephony`, { raw: 'null' });
    expect([gone.status, gone.body.telephony]).toEqual([200, null]);
  });

  it('takes a change back as a new change', async () => {
    const { id } = await create({ name: 'Undone', company: 'Before' });
    await call('PATCH', `/tenants/${id}`, { body: { company: 'After' } });
    const { body } = await call('GET', `/audit?tenant=${id}&limit=1`);
    const [entry] = body.items as { id: string }[];
    const undone = await call('POST', `/audit/${entry?.id}/undo`);
    expect(undone.body).toMatchObject({ company: 'Before', version: 3, lost: [] });
  });

  it('names the tenant that holds an overlapping range, on the field', async () => {
    const overlapping = draftOf('Late', {
      customerNumber: 301,
      directoryNumbers: [{ directoryNumbers: '1015-1018' }],
    });
    const refused = await call('POST', '/tenants', { body: overlapping });
    expect([refused.status, refused.body.issues]).toMatchObject([
      409,
      [
        {
          path: 'telephony.directoryNumbers.0.directoryNumbers',
          code: 'range-overlap',
          holder: { name: 'Greene Services' },
        },
      ],
    ]);
    const { body } = await call('GET', '/numbering/overlaps?system=MX-ONE%20Stockholm&numbers=1018');
    expect(body.items).toMatchObject([{ tenantName: 'Greene Services', first: '1000', last: '1020' }]);
  });

  it('pages forwards and backwards, counts, sorts, and finds by a number inside a range', async () => {
    const first = await call('GET', '/tenants?limit=2&count=true&sort=-name');
    expect(first.body).toMatchObject({ previous: null, total: expect.any(Number) });
    const second = await call('GET', `/tenants?limit=2&sort=-name&after=${first.body.next}`);
    const back = await call('GET', `/tenants?limit=2&sort=-name&before=${second.body.previous}`);
    expect(back.body.items).toEqual(first.body.items);
    expect(await names('q=1007')).toEqual(['Greene Services']);
    expect(await names('partner=nobody&count=true')).toEqual([]);
  });

  it.each([
    ['limit=0', 422, 'limit'],
    ['limit=1000000000', 422, 'limit'],
    ['sort=colour', 422, 'sort'],
    ['status=asleep', 422, 'status'],
    ['deleted=perhaps', 422, 'deleted'],
    ['colour=red', 422, 'colour'],
    ['limit=1&limit=2', 400, 'limit'],
    ['after=nonsense', 400, 'after'],
  ])('refuses the list parameters %s', async (query, status, path) => {
    const refused = await call('GET', `/tenants?${query}`);
    expect([refused.status, (refused.body.issues as { path: string }[])[0]?.path]).toEqual([status, path]);
  });
});
