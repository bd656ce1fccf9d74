import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { createTenantPerson } from '@/lib/accounts/tenant-people/create-tenant-person';
import { execute } from '@/lib/command';
import { createTenant } from '@/lib/tenants/create-tenant';
import { callJsonDoor, givenToken, openJsonDoor } from './json-door.testing';

onBothEngines('invitations over JSON', (world) => {
  const path = '/api/v1/invitations';
  let [admin, auditor] = ['', ''];
  let body: { tenantId: string; personId: string };

  beforeAll(async () => {
    openJsonDoor(world);
    ({ token: admin } = await givenToken(world, 'provider-administrator'));
    ({ token: auditor } = await givenToken(world, 'provider-auditor'));
    const context = world.as('provider-administrator');
    const { id: tenantId } = await execute(context, createTenant, { name: 'Acme' });
    const draft = { tenantId, name: 'Ann Berg', email: 'ann@acme.example' };
    body = { tenantId, personId: (await execute(context, createTenantPerson, draft)).id };
  });

  it('are made once, read, listed, revoked and restored', async () => {
    const headers = { 'idempotency-key': 'one' };
    const made = await callJsonDoor('POST', path, { token: admin, body, headers });
    expect(made).toMatchObject({
      status: 201,
      body: {
        state: 'sent',
        sends: 1,
        tenant: { name: 'Acme', url: 'acme', active: false },
        person: { email: 'ann@acme.example' },
        mail: { state: 'waiting', answer: null },
      },
    });
    const again = await callJsonDoor('POST', path, { token: admin, body, headers });
    expect(again.body.id).toBe(made.body.id);
    const place = made.headers.get('location') ?? '';
    const read = await callJsonDoor('GET', place, { token: auditor });
    expect(read.body).toEqual(made.body);
    const known = { 'if-none-match': read.headers.get('etag') ?? '' };
    expect((await callJsonDoor('GET', place, { token: auditor, headers: known })).status).toBe(304);
    const listed = await callJsonDoor('GET', `${path}?state=sent&q=acme&count=true`, { token: auditor });
    expect(listed.body).toEqual({ items: [made.body], next: null, previous: null, total: 1 });

    expect((await callJsonDoor('POST', `${place}/revoke`, { token: admin })).body.state).toBe('revoked');
    expect((await callJsonDoor('DELETE', `${place}/revoke`, { token: admin })).body.state).toBe('sent');
    expect((await callJsonDoor('POST', `${place}/resend`, { token: admin })).body.sends).toBe(2);
  });

  it('show their link to operators only, and keep it nowhere', async () => {
    const { body: page } = await callJsonDoor('GET', path, { token: admin });
    const [{ id }] = page.items as [{ id: string }];
    const headers = { 'idempotency-key': 'link' };
    const shown = await callJsonDoor('POST', `${path}/${id}/link`, { token: admin, headers });
    expect(shown.body.url).toMatch(/^https?:\/\/[^/]+\/activate\?token=[\w-]{43}$/);
    const repeated = await callJsonDoor('POST', `${path}/${id}/link`, { token: admin, headers });
    expect(repeated).toMatchObject({ status: 200, body: { url: null } });
    expect((await callJsonDoor('POST', `${path}/${id}/link`, { token: auditor })).status).toBe(403);
    expect((await callJsonDoor('POST', `${path}/${id}/link`)).status).toBe(401);
  });

  it('refuse with what is wrong', async () => {
    const tries: [string, string, object | undefined, number, string][] = [
      ['POST', path, body, 409, 'invited-already'],
      ['POST', path, {}, 422, 'required'],
      ['POST', path, { ...body, x: 1 }, 422, 'unknown-member'],
      ['POST', path, { ...body, personId: 'none' }, 404, 'not-found'],
      ['POST', path, { ...body, tenantId: 'none' }, 404, 'not-found'],
      ['GET', `${path}?state=gone`, undefined, 422, 'unknown-value'],
      ['GET', `${path}?after=x`, undefined, 400, 'bad-cursor'],
      ['GET', `${path}?limit=0`, undefined, 422, 'too-small'],
      ['GET', `${path}/none`, undefined, 404, 'not-found'],
      ['POST', `${path}/none/resend`, undefined, 404, 'not-found'],
      ['POST', `${path}/none/revoke`, undefined, 404, 'not-found'],
    ];
    const answers = await Promise.all(
      tries.map(([method, address, sent]) =>
        callJsonDoor(method, address, { token: admin, ...(sent && { body: sent }) }),
      ),
    );
    expect(answers.map(({ status, body: { code } }) => [status, code])).toEqual(
      tries.map(([, , , status, code]) => [status, code]),
    );
  });
});
