import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { askForToken } from './bright-pattern.testing';
import { callJsonDoor, givenToken, openJsonDoor, type Sent } from './json-door.testing';

onBothEngines('API keys through the JSON door', (world) => {
  let admin: Awaited<ReturnType<typeof givenToken>>;
  let auditor: Awaited<ReturnType<typeof givenToken>>;
  const call = (token: string, method: string, path: string, sent: Sent = {}) =>
    callJsonDoor(method, `/api/v1/api-keys${path}`, { token, ...sent });
  const make = async (token: string, name: string, headers = {}) => {
    const { status, body } = await call(token, 'POST', '', { body: { name }, headers });
    expect(status, JSON.stringify(body)).toBe(201);
    return body as { id: string; key?: string };
  };

  beforeAll(async () => {
    openJsonDoor(world);
    admin = await givenToken(world, 'provider-administrator');
    auditor = await givenToken(world, 'provider-auditor');
  });

  it('says the key in the answer to POST and nowhere else', async () => {
    const { key, ...kept } = await make(auditor.token, 'Nightly');
    expect(key).toMatch(/^tnt_[\w-]{43}$/);
    const { body } = await call(auditor.token, 'GET', '?count=true');
    expect(body).toEqual({ items: [kept], next: null, total: 1 });
  });

  it('does not say it again to a repeated request', async () => {
    const headers = { 'idempotency-key': 'once' };
    const { key, ...kept } = await make(auditor.token, 'Once', headers);
    expect(key).toBeDefined();
    expect(await make(auditor.token, 'Once', headers)).toEqual(kept);
  });

  it('reads those of another person for an administrator only', async () => {
    const { token, personId } = await givenToken(world, 'provider-operator');
    const { id } = await make(token, 'Theirs');
    const found = await call(admin.token, 'GET', `?person=${personId}&limit=1`);
    expect(found.body).toMatchObject({ items: [{ id, name: 'Theirs' }], next: null });
    expect((await call(auditor.token, 'GET', `?person=${personId}`)).status).toBe(403);
    expect((await call(admin.token, 'GET', '?person=nobody')).status).toBe(404);
    expect((await call(admin.token, 'GET', '?person=a&person=b')).status).toBe(400);
    expect((await call(auditor.token, 'DELETE', `/${id}`)).status).toBe(404);
    expect((await call(admin.token, 'DELETE', `/${id}`)).status).toBe(204);
    expect((await call(admin.token, 'DELETE', `/${id}`)).status).toBe(404);
  });

  it('lets a script read and revoke keys, but not make any', async () => {
    const { token, email } = await givenToken(world, 'provider-operator');
    const { id, key } = await make(token, 'Script');
    const credentials = { client_id: email, client_secret: key ?? '' };
    const { body } = await askForToken({ grant_type: 'client_credentials', ...credentials });
    const script = String(body.access_token);
    expect((await call(script, 'GET', '')).status).toBe(200);
    const refused = await call(script, 'POST', '', { body: { name: 'Another' } });
    expect([refused.status, refused.body.code]).toEqual([403, 'not-by-script']);
    expect((await call(script, 'DELETE', `/${id}`)).status).toBe(204);
    expect((await call(script, 'GET', '')).status).toBe(401);
  });

  it.each([
    [{}, 422, 'required'],
    [{ name: 'Nightly' }, 409, 'name-taken'],
    [{ name: 'x'.repeat(81) }, 422, 'too-long'],
    [{ name: 'New', key: 'mine' }, 422, 'unknown-member'],
  ])('refuses %j with %d %s', async (body, expected, code) => {
    const refused = await call(auditor.token, 'POST', '', { body });
    expect([refused.status, refused.body.code]).toEqual([expected, code]);
  });
});
