import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { SheetAnswer, SheetPageAnswer, SheetRowPageAnswer } from '@/lib/number-sheets/answers';
import { callJsonDoor, givenToken, openJsonDoor, type Sent } from './json-door.testing';

onBothEngines('sheets of numbers through the JSON door', (world) => {
  let operator: string;
  const call = (method: string, path: string, sent: Sent = {}) =>
    callJsonDoor(method, `/api/v1${path}`, { token: operator, ...sent });
  const send = (csv: BodyInit, query = '', headers: Record<string, string> = {}) =>
    call('POST', `/number-sheets${query}`, { raw: csv, headers: { 'content-type': 'text/csv', ...headers } });

  beforeAll(async () => {
    openJsonDoor(world);
    operator = (await givenToken(world, 'provider-operator')).token;
  });

  it('are judged, looked at row by row, and applied', async () => {
    const made = await send(
      'number,count\n46811000,10\n46 81 20 00,5\nnone 12345,1',
      '?repairs=separators&title=May',
    );
    expect(made.status).toBe(201);
    const sheet = SheetAnswer.parse(made.body);
    expect(sheet).toMatchObject({
      title: 'May',
      state: 'judged',
      good: 2,
      bad: 1,
      counts: { create: 1, repaired: 1, unreadable: 1 },
    });
    const path = `/number-sheets/${sheet.id}`;
    expect(made.headers.get('location')).toBe(`/api/v1${path}`);
    expect((await call('GET', path)).body).toEqual(made.body);
    SheetPageAnswer.parse((await call('GET', '/number-sheets?count=true')).body);
    const bad = SheetRowPageAnswer.parse((await call('GET', `${path}/rows?verdict=bad`)).body);
    expect(bad.items.map(({ row, verdict }) => [row, verdict])).toEqual([[4, 'unreadable']]);
    const first = SheetRowPageAnswer.parse((await call('GET', `${path}/rows?limit=1`)).body);
    const second = await call('GET', `${path}/rows?limit=1&after=${first.next}`);
    expect(second.body).toMatchObject({ items: [{ row: 3 }], previous: '3' });

    const apply = (body: unknown) => call('POST', `${path}/application`, { body });
    expect(await apply({ digest: sheet.digest, rows: 'all' })).toMatchObject({
      status: 409,
      body: { code: 'sheet-has-bad-rows' },
    });
    expect(await apply({ digest: 'other', rows: 'good' })).toMatchObject({
      status: 409,
      body: { code: 'sheet-judged-again' },
    });
    expect(await apply({ rows: 'some' })).toMatchObject({ status: 422 });
    const applied = await apply({ digest: sheet.digest, rows: 'good' });
    expect(applied).toMatchObject({
      status: 200,
      body: { state: 'applied', applied: { blocks: 2, numbers: 15 } },
    });
    expect((await apply({ digest: sheet.digest, rows: 'good' })).body).toEqual(applied.body);
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('GET', path)).status).toBe(404);
    const { body } = await call('GET', '/access-numbers?q=4681');
    expect(body.items).toMatchObject([{ number: '46811000' }, { number: '46812000' }]);
  });

  it('are understood otherwise when that is wished', async () => {
    const { body } = await send('0811234567,x\n811234568,y');
    const judge = (wished: unknown) => call('POST', `/number-sheets/${body.id}/judgement`, { body: wished });
    expect(
      (await judge({ country: 'SE', repairs: ['national'], meanings: ['number', 'note'] })).body,
    ).toMatchObject({
      counts: { repaired: 2 },
    });
    expect(await judge({ meanings: ['number'] })).toMatchObject({
      status: 422,
      body: { code: 'columns-count' },
    });
    expect(await judge({ country: 'Sweden' })).toMatchObject({ status: 422 });
    expect(await judge({ colour: 'red' })).toMatchObject({ status: 422, body: { code: 'unknown-member' } });
  });

  it('are refused with the reason when they cannot be read', async () => {
    expect(await call('POST', '/number-sheets', { body: {} })).toMatchObject({ status: 415 });
    expect(await send('')).toMatchObject({ status: 400, body: { code: 'empty-sheet' } });
    expect(await send('number\n"46811')).toMatchObject({ status: 400, body: { code: 'unreadable-sheet' } });
    expect(await send('1', '?repairs=magic')).toMatchObject({ status: 422 });
    expect(await send('1', '?colour=red')).toMatchObject({ status: 422 });
    expect(await send('1', '', { 'content-length': '50000001' })).toMatchObject({ status: 413 });
    expect(await send(`46811000${',x'.repeat(41)}`)).toMatchObject({ status: 400 });
  });

  it('are read once for one key, and by nobody else', async () => {
    const once = await send('46821000', '', { 'idempotency-key': 'one' });
    const twice = await send('46821000', '', { 'idempotency-key': 'one' });
    expect(twice.body).toEqual(once.body);
    const other = (await givenToken(world, 'provider-administrator')).token;
    expect((await call('GET', `/number-sheets/${once.body.id}`, { token: other })).status).toBe(404);
    const auditor = (await givenToken(world, 'provider-auditor')).token;
    expect((await call('GET', '/number-sheets', { token: auditor })).status).toBe(403);
  });
});
