import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import {
  FormerNumbersAnswer,
  FreeBlocksAnswer,
  NumberHoldAnswer,
  NumberHoldPageAnswer,
  NumberMapAnswer,
  OwnershipAnswerSchema,
} from '@/lib/number-spaces/answers';
import { draftOf } from '@/lib/tenants/testing';
import { callJsonDoor, givenToken, openJsonDoor, type Sent } from './json-door.testing';

onBothEngines('number spaces through the JSON door', (world) => {
  let operator: string;
  let system: string;
  const call = (method: string, path: string, sent: Sent = {}) =>
    callJsonDoor(method, `/api/v1${path}`, { token: operator, ...sent });
  const named = 'MX-ONE%20Stockholm';

  beforeAll(async () => {
    openJsonDoor(world);
    const admin = (await givenToken(world, 'provider-administrator')).token;
    operator = (await givenToken(world, 'provider-operator')).token;
    const made = await call('POST', '/telephony-systems', {
      token: admin,
      body: { name: 'MX-ONE Stockholm', servers: [1], domains: ['acme.example'], featureLevels: ['BASIC'] },
    });
    system = String(made.body.id);
    await call('POST', '/tenants', { body: draftOf('Greene Services') });
  });

  it('answers the map as it is described, at every depth, by id and by name', async () => {
    const top = await call('GET', `/number-map?space=${system}`);
    expect(NumberMapAnswer.parse(top.body)).toMatchObject({
      length: 4,
      whole: { occupied: '21' },
      holders: null,
    });
    const near = await call('GET', `/number-map?space=${named}&length=4&prefix=10`);
    expect(NumberMapAnswer.parse(near.body).holders).toMatchObject([{ first: '1000', last: '1020' }]);
    expect(NumberMapAnswer.parse((await call('GET', '/number-map?space=access')).body).whole.fill).toBe(
      'outside',
    );
  });

  it('proposes free blocks, and says why there are none', async () => {
    const found = await call('GET', `/free-blocks?space=${named}&length=4&size=100&boundary=100`);
    expect(FreeBlocksAnswer.parse(found.body).items[0]).toMatchObject({ first: '0000', last: '0099' });
    const none = await call('GET', `/free-blocks?space=access&length=4&size=1`);
    expect(FreeBlocksAnswer.parse(none.body)).toMatchObject({ items: [], largest: null });
  });

  it('puts numbers on hold once, lists them, refuses others, and lets them go', async () => {
    const body = { space: 'MX-ONE Stockholm', first: '2000', last: '2099', minutes: 30 };
    const headers = { 'idempotency-key': 'hold-1' };
    const made = await call('POST', '/number-holds', { body, headers });
    expect(made.status).toBe(201);
    expect(NumberHoldAnswer.parse(made.body)).toMatchObject({ space: system, note: null });
    expect(made.headers.get('location')).toBe(`/api/v1/number-holds/${made.body.id}`);
    expect((await call('POST', '/number-holds', { body, headers })).body).toEqual(made.body);
    const again = await call('POST', '/number-holds', { body });
    expect([again.status, again.body.code]).toEqual([409, 'numbers-on-hold']);
    expect(NumberHoldPageAnswer.parse((await call('GET', '/number-holds')).body).items).toHaveLength(1);
    expect((await call('DELETE', `/number-holds/${made.body.id}`)).status).toBe(204);
    expect((await call('DELETE', `/number-holds/${made.body.id}`)).status).toBe(404);
  });

  it('says who had a number', async () => {
    const found = await call('GET', '/number-ownerships?number=1010');
    const { holders, periods } = OwnershipAnswerSchema.parse(found.body);
    expect(holders).toMatchObject([{ tenant: { name: 'Greene Services' }, until: null }]);
    const before = await call('GET', '/number-ownerships?number=1010&at=2020-01-01T00:00:00%2B01:00');
    expect(before.body).toMatchObject({ at: '2019-12-31T23:00:00.000Z', holders: [] });
    const tenant = periods[0]?.tenant.id;
    const former = await call('GET', `/tenants/${tenant}/former-numbers`);
    expect(FormerNumbersAnswer.parse(former.body).items).toEqual([]);
  });

  it.each([
    ['/number-map', 422, 'space'],
    ['/number-map?space=nowhere', 404, undefined],
    [`/number-map?space=${named}&length=1`, 422, 'length'],
    [`/number-map?space=${named}&length=21`, 422, 'length'],
    [`/number-map?space=${named}&length=4&prefix=12345`, 422, 'prefix'],
    [`/number-map?space=${named}&prefix=x`, 422, 'prefix'],
    [`/number-map?space=${named}&prefix=1&prefix=2`, 400, 'prefix'],
    [`/number-map?space=${named}&colour=red`, 422, 'colour'],
    [`/free-blocks?space=${named}&length=4`, 422, 'size'],
    [`/free-blocks?space=${named}&length=4&size=0`, 422, 'size'],
    [`/free-blocks?space=${named}&length=4&size=-1`, 422, 'size'],
    [`/free-blocks?space=${named}&length=4&size=1e9`, 422, 'size'],
    [`/free-blocks?space=${named}&length=4&size=10&boundary=0`, 422, 'boundary'],
    [`/free-blocks?space=${named}&length=4&size=10&prefix=12345`, 422, 'prefix'],
    [`/free-blocks?space=${named}&length=4&size=10&limit=51`, 422, 'limit'],
    ['/number-ownerships', 422, 'number'],
    ['/number-ownerships?number=%2B46', 422, 'number'],
    ['/number-ownerships?number=1010&at=yesterday', 422, 'at'],
    ['/number-holds?after=nonsense', 400, 'after'],
    ['/number-holds?limit=0', 422, 'limit'],
  ])('refuses GET %s with %i', async (path, status, member) => {
    const { status: answered, body } = await call('GET', path);
    expect(answered).toBe(status);
    if (member) expect((body.issues as { path: string }[])[0]?.path).toBe(member);
  });

  it.each([true, [5], '5', '1e2', '', null, 0, -1, 0.5, 1e9])(
    'refuses a hold of %j minutes',
    async (minutes) => {
      const body = { space: 'MX-ONE Stockholm', first: '2900', last: '2909', minutes };
      const refused = await call('POST', '/number-holds', { body });
      expect([refused.status, refused.body.issues]).toMatchObject([422, [{ path: 'minutes' }]]);
    },
  );
});
