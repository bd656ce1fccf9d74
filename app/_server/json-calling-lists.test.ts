import { beforeAll, describe, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import type { CallingList } from '@/lib/calling-lists/model';
import { execute } from '@/lib/command';
import { createTenant } from '@/lib/tenants/create-tenant';
import { callingListCsv } from './calling-list-csv';
import { callJsonDoor, givenToken, openJsonDoor, type Sent } from './json-door.testing';

onBothEngines('Calling lists over JSON', (world) => {
  let [token, auditor, tenantId] = ['', '', ''];
  beforeAll(async () => {
    openJsonDoor(world);
    process.env.TENANTRY_DATA_DIR = world.settings.dataFolder;
    if (world.settings.databaseUrl) process.env.DATABASE_URL = world.settings.databaseUrl;
    else delete process.env.DATABASE_URL;
    ({ token } = await givenToken(world, 'provider-administrator'));
    ({ token: auditor } = await givenToken(world, 'provider-auditor'));
    tenantId = (await execute(world.as('provider-administrator'), createTenant, { name: 'Greene' })).id;
  });

  const csv = 'Phone;Name\n"+46 8 123";Åsa\n0702;=Bo\n';
  const upload = (query: string, sent: Sent = {}) =>
    callJsonDoor('POST', `/api/v1/tenants/${tenantId}/calling-lists?${query}`, {
      token,
      raw: csv,
      ...sent,
      headers: { 'content-type': 'text/csv', ...sent.headers },
    });

  it('are uploaded as CSV, read, found, renamed and deleted', async () => {
    const made = await upload('name=Spring&fileName=spring.csv');
    expect(made).toMatchObject({
      status: 201,
      body: { name: 'Spring', columns: ['Phone', 'Name'], keyColumn: 'Phone', records: 2, version: 1 },
    });
    expect(made.body).not.toHaveProperty('batch');
    const address = made.headers.get('location') ?? '';
    expect((await callJsonDoor('GET', address, { token: auditor })).body).toEqual(made.body);
    const listed = await callJsonDoor('GET', `/api/v1/tenants/${tenantId}/calling-lists`, { token });
    expect(listed.body).toEqual({ items: [made.body], next: null });
    const found = await callJsonDoor('GET', `${address}/records?q=468123`, { token });
    expect(found.body).toEqual({
      columns: ['Phone', 'Name'],
      items: [{ position: 1, values: ['+46 8 123', 'Åsa'] }],
      total: 1,
      next: null,
      previous: null,
    });
    const renamed = await callJsonDoor('PATCH', address, {
      token,
      body: { name: 'Summer' },
      headers: { 'if-match': '"1"' },
    });
    expect(renamed).toMatchObject({ status: 200, body: { name: 'Summer', version: 2 } });
    const late = await callJsonDoor('DELETE', address, { token, headers: { 'if-match': '"1"' } });
    expect(late.status).toBe(412);
    expect((await callJsonDoor('DELETE', address, { token })).status).toBe(204);
    expect((await callJsonDoor('GET', `${address}/records`, { token })).status).toBe(404);
  });

  it('get other records with PUT', async () => {
    const { body } = await upload('name=Replaced');
    const put = await callJsonDoor('PUT', `/api/v1/calling-lists/${String(body.id)}/records?head=false`, {
      token,
      raw: '1,2\n3,4\n',
      headers: { 'content-type': 'text/csv', 'if-match': '"1"' },
    });
    expect(put).toMatchObject({ status: 200, body: { columns: ['Column 1', 'Column 2'], version: 2 } });
  });

  it('are uploaded once, however often the request is repeated', async () => {
    const headers = { 'idempotency-key': 'once' };
    expect((await upload('name=Once', { headers })).status).toBe(201);
    const again = await upload('name=Once', { headers });
    expect(again).toMatchObject({ status: 409, body: { code: 'name-taken' } });
  });

  it.each([
    ['name=Bad', 'Phone,Name\n1\n', 422, 'bad-record'],
    ['name=Bad', 'Phone,Name\n1,"2\n', 400, 'unreadable-csv'],
    ['name=Bad', '', 422, 'no-records'],
    ['name=', csv, 422, 'required'],
    ['name=Bad&keyColumn=Mail', csv, 422, 'unknown-column'],
    ['name=Bad&shape=round', csv, 422, 'unknown-member'],
  ])('refuse ?%s with %j', async (query, raw, status, code) => {
    expect(await upload(query, { raw })).toMatchObject({ status, body: { code } });
  });

  it('refuse another type, another role, and a tenant that is not there', async () => {
    const typed = await upload('name=Bad', { headers: { 'content-type': 'application/json' } });
    expect(typed).toMatchObject({ status: 415, body: { code: 'content-type' } });
    expect((await upload('name=Bad', { token: auditor })).status).toBe(403);
    const nowhere = await callJsonDoor('GET', '/api/v1/tenants/none/calling-lists', { token });
    expect(nowhere.status).toBe(404);
  });
});

describe('A calling list as CSV', () => {
  it('has no formula in it, and telephone numbers as they are', async () => {
    async function* pages() {
      yield [
        { position: 1, key: '', line: JSON.stringify(['+46 8-123', '=1+1', 'a,"b"']) },
        { position: 2, key: '', line: JSON.stringify(['-', '@SUM(A1)', '+x']) },
      ];
    }
    const list = { name: 'Vår “lista”', columns: ['Phone', 'Name', 'Note'] } as CallingList;
    const answer = callingListCsv({ list, pages: pages() });
    expect(await answer.text()).toBe(`Phone,Name,Note\r\n+46 8-123,'=1+1,"a,""b"""\r\n-,'@SUM(A1),'+x\r\n`);
    expect(answer.headers.get('content-disposition')).toContain("filename*=UTF-8''V%C3%A5r");
  });
});
