import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { DialingAnswer } from '@/lib/dialing/answers';
import { LicenceReportAnswer } from '@/lib/licences/answers';
import { draftOf, givenSystem } from '@/lib/tenants/testing';
import { callJsonDoor, givenToken, openJsonDoor, type Sent } from './json-door.testing';

onBothEngines('dialling and licence use through the JSON door', (world) => {
  let token: string;
  let id: unknown;
  const get = (path: string, sent: Sent = {}) => callJsonDoor('GET', `/api/v1${path}`, { token, ...sent });

  beforeAll(async () => {
    openJsonDoor(world);
    token = (await givenToken(world, 'provider-administrator')).token;
    await givenSystem(world.as('provider-administrator'));
    const subscriber = {
      numberRange: 1,
      featurelevel: 'BASIC',
      dialingPrivileges: 'Internal' as const,
      endUserDeviceType: 'Mitel 6863i' as const,
    };
    const made = await callJsonDoor('POST', '/api/v1/tenants', {
      token,
      body: draftOf('Acme', { financeId: 'A-1', subscribers: [subscriber] }),
    });
    id = made.body.id;
  });

  it('dials as it is documented', async () => {
    const { status, body } = await get(`/tenants/${id}/dialing?digits=05`);
    expect(status).toBe(200);
    expect(DialingAnswer.parse(body)).toMatchObject({
      verdict: 'directory-number',
      reaches: [{ number: '1005' }],
    });
    for (const digits of ['', '0', '99', '1005'])
      DialingAnswer.parse((await get(`/tenants/${id}/dialing?digits=${digits}`)).body);
  });

  it('refuses digits that are none, missing or there twice, and tenants that cannot dial', async () => {
    expect(await get(`/tenants/${id}/dialing?digits=*21`)).toMatchObject({
      status: 422,
      body: { issues: [{ path: 'digits', code: 'number-character' }] },
    });
    expect(await get(`/tenants/${id}/dialing`)).toMatchObject({
      status: 422,
      body: { issues: [{ path: 'digits' }] },
    });
    expect((await get(`/tenants/${id}/dialing?digits=0&digits=5`)).status).toBe(400);
    expect((await get(`/tenants/${id}/dialing?digits=0&id=other`)).status).toBe(422);
    expect((await get('/tenants/nobody/dialing?digits=05')).status).toBe(404);
    const bare = await callJsonDoor('POST', '/api/v1/tenants', { token, body: { name: 'Bare' } });
    expect(await get(`/tenants/${bare.body.id}/dialing?digits=05`)).toMatchObject({
      status: 409,
      body: { code: 'no-telephony-profile' },
    });
    expect((await get(`/tenants/${id}/dialing?digits=05`, { token: null })).status).toBe(401);
  });

  it('reports licence use as it is documented', async () => {
    const { status, body } = await get('/licence-report');
    expect(status).toBe(200);
    expect(LicenceReportAnswer.parse(body)).toMatchObject({
      isRunning: true,
      items: [{ financeId: 'A-1', featurelevel: 'BASIC', partner: null, end: 1 }],
      totals: { end: 1, withoutFinanceId: { end: 0 }, byFeatureLevel: [{ featurelevel: 'BASIC' }] },
      choices: { featureLevels: ['BASIC'], partners: [] },
      unbilled: { items: [], count: 0, isMore: false },
    });
    expect((await get('/licence-report?financeId=A-2')).body).toMatchObject({
      items: [],
      totals: { end: 0 },
    });
  });

  it('refuses months that are none or have not begun, and places it did not give out', async () => {
    for (const [query, status] of [
      ['month=november', 422],
      ['month=2999-01', 422],
      ['after=nonsense', 400],
      ['limit=0', 422],
      ['colour=red', 422],
      ['month=2026-01&month=2026-02', 400],
    ] as const)
      expect([query, (await get(`/licence-report?${query}`)).status]).toEqual([query, status]);
    expect((await get('/licence-report', { token: null })).status).toBe(401);
  });
});
