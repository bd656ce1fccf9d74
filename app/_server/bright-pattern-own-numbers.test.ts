import { randomUUID } from 'node:crypto';
import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { givenBlock, givenTenant } from '@/lib/access-numbers/testing';
import { hashPassword } from '@/lib/accounts/hash-password';
import { signIn } from '@/lib/accounts/sign-in';
import { createTenantPerson } from '@/lib/accounts/tenant-people/create-tenant-person';
import { execute } from '@/lib/command';
import { callBrightPattern, givenScript } from './bright-pattern.testing';
import { openJsonDoor, testPassword } from './json-door.testing';

onBothEngines('the numbers of a tenant’s own, on the Bright Pattern door', (world) => {
  const admin = () => ({ ...world.as('provider-administrator'), now: () => new Date().toISOString() });
  const list = (token: string | null, query = '') =>
    callBrightPattern('GET', `/phone/ext${query}`, { token });

  beforeAll(() => openJsonDoor(world));

  async function givenAdministrator(tenantId: string): Promise<string> {
    const email = `${randomUUID()}@tenant.example`;
    const person = await execute(admin(), createTenantPerson, { tenantId, name: 'Ann Lee', email });
    const hash = await hashPassword(testPassword);
    await world.storage.transact(async ({ people }) => {
      await people.savePassword(person.id, hash);
      await people.save({ ...person, mustChangePassword: false });
    });
    const anonymous = { ...world.as('anonymous'), now: () => new Date().toISOString() };
    return (await signIn(anonymous, { email, password: testPassword })).token;
  }

  it('are told number by number, with the documented members, and nobody else’s', async () => {
    const tenant = await givenTenant(admin(), 'Greene');
    const other = await givenTenant(admin(), 'Nordic');
    await givenBlock(admin(), '0468700998', 4, { tenantId: tenant.id, media: 'VOICE_AND_TEXT' });
    await givenBlock(admin(), '4687020', 1, { tenantId: tenant.id, media: 'TEXT' });
    await givenBlock(admin(), '4687030', 1, { tenantId: other.id });
    await givenBlock(admin(), '4687040', 1);
    const { status, body, headers } = await list(await givenAdministrator(tenant.id));
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    const rest = {
      type: 'unassigned',
      extension: null,
      scenario: null,
      textOutService: null,
      loginId: null,
      firstName: null,
      lastName: null,
      displayName: null,
    };
    expect(body).toEqual([
      { number: '4687020', media: 'text', ...rest },
      { number: '0468700998', media: 'voice_text', ...rest },
      { number: '0468700999', media: 'voice_text', ...rest },
      { number: '0468701000', media: 'voice_text', ...rest },
      { number: '0468701001', media: 'voice_text', ...rest },
    ]);
  });

  it('are as many as there are, beyond a page of blocks and a portion of numbers', async () => {
    const tenant = await givenTenant(admin(), 'Large');
    await givenBlock(admin(), '4688000000', 1201, { tenantId: tenant.id });
    for (let at = 0; at < 205; at += 1)
      await givenBlock(admin(), `46890${String(at * 2).padStart(5, '0')}`, 1, { tenantId: tenant.id });
    const { body } = await list(await givenAdministrator(tenant.id));
    const numbers = (body as unknown as { number: string }[]).map(({ number }) => number);
    expect(numbers).toHaveLength(1406);
    expect(new Set(numbers).size).toBe(1406);
  });

  it('are an empty array of a tenant that has none', async () => {
    const tenant = await givenTenant(admin(), 'Empty');
    expect((await list(await givenAdministrator(tenant.id))).body).toEqual([]);
  });

  it('are none of the provider’s: 403, and 401 without a token', async () => {
    for (const role of ['provider-administrator', 'provider-operator', 'provider-auditor'] as const) {
      const { status, body } = await list((await givenScript(world, role)).token);
      expect([status, body.error]).toEqual([403, 'access_denied']);
    }
    expect((await list(null)).status).toBe(401);
  });

  it('take no parameters and no other method', async () => {
    const tenant = await givenTenant(admin(), 'Strict');
    const token = await givenAdministrator(tenant.id);
    expect((await list(token, `?tenant=${tenant.id}`)).status).toBe(400);
    const posted = await callBrightPattern('POST', '/phone/ext', { token, body: {} });
    expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD, OPTIONS']);
    expect((await callBrightPattern('HEAD', '/phone/ext', { token })).status).toBe(200);
  });
});
