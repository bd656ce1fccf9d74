import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { callJsonDoor, givenToken, openJsonDoor, testPassword } from './json-door.testing';

onBothEngines('session and people over JSON', (world) => {
  let admin: { token: string; personId: string; email: string };
  const people = '/api/v1/people';
  const session = '/api/v1/session';

  beforeAll(async () => {
    openJsonDoor(world);
    admin = await givenToken(world, 'provider-administrator');
  });

  it('gives a token for e-mail and password, says whose it is, and takes it back', async () => {
    const body = { email: admin.email, password: testPassword };
    const opened = await callJsonDoor('POST', session, { body });
    expect(opened).toMatchObject({ status: 201, body: { mustChangePassword: false } });
    expect(opened.headers.get('set-cookie')).toBeNull();
    const token = String(opened.body.token);
    expect(Date.parse(String(opened.body.expiresAt)) - Date.now()).toBeGreaterThan(11.9 * 3_600_000);
    expect(await callJsonDoor('GET', session, { token })).toMatchObject({
      status: 200,
      body: {
        person: { id: admin.personId, role: 'provider-administrator' },
        expiresAt: opened.body.expiresAt,
      },
    });
    expect((await callJsonDoor('DELETE', session, { token })).status).toBe(204);
    expect((await callJsonDoor('GET', session, { token })).status).toBe(401);
    expect((await callJsonDoor('DELETE', session, { token })).status).toBe(401);
  });

  it.each([
    [{ email: 'nobody@acme.example', password: 'x' }, 401, 'wrong-credentials', []],
    [{ email: 'a@b' }, 422, 'required', ['password']],
    [{ email: 'a@b', password: 'x', deviceToken: 'y' }, 422, 'unknown-member', ['deviceToken']],
    [{ email: 1, password: 'x' }, 422, 'wrong-type', ['email']],
  ])('refuses to sign in with %j', async (body, status, code, paths) => {
    const answer = await callJsonDoor('POST', session, { body });
    expect(answer).toMatchObject({ status, body: { code } });
    expect((answer.body.issues as { path: string }[]).map(({ path }) => path)).toEqual(paths);
  });

  it('says when to try again', async () => {
    const body = { email: 'locked@acme.example', password: 'x' };
    for (let at = 0; at < 5; at += 1) await callJsonDoor('POST', session, { body });
    const answer = await callJsonDoor('POST', session, { body });
    expect(answer).toMatchObject({ status: 429, body: { code: 'sign-in-blocked' } });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(50);
  });

  it('adds a person, reads it, changes it unless it changed meanwhile', async () => {
    const { token } = admin;
    const draft = { email: 'ann@acme.example', name: 'Ann', role: 'provider-operator' };
    const made = await callJsonDoor('POST', people, { token, body: draft });
    expect(made).toMatchObject({ status: 201, body: { ...draft, mustChangePassword: true, version: 1 } });
    expect(made.body.initialPassword).toMatch(/^[a-z2-9-]{23}$/);
    const path = `${people}/${String(made.body.id)}`;
    expect(made.headers.get('location')).toBe(path);

    const read = await callJsonDoor('GET', path, { token });
    expect(read.headers.get('etag')).toBe('"1"');
    expect(Object.keys(read.body)).not.toContain('initialPassword');
    const headers = { 'if-match': '"1"' };
    const changed = await callJsonDoor('PATCH', path, { token, headers, body: { role: 'provider-auditor' } });
    expect(changed).toMatchObject({ status: 200, body: { role: 'provider-auditor', version: 2 } });
    expect((await callJsonDoor('PATCH', path, { token, headers, body: { name: 'B' } })).status).toBe(412);
    expect((await callJsonDoor('PATCH', path, { token, body: { id: 'other' } })).status).toBe(422);
    const disabled = await callJsonDoor('PATCH', path, { token, body: { disabled: true } });
    expect(disabled.body.disabledAt).not.toBeNull();
  });

  it('lets a script with an initial password choose its own, and then go on', async () => {
    const { token, email } = await givenToken(world, 'provider-auditor', 'initial');
    const tenants = () => callJsonDoor('GET', '/api/v1/tenants', { token });
    expect(await tenants()).toMatchObject({ status: 403, body: { code: 'password-change-required' } });
    const next = 'nine green herons by the lake';
    const change = (body: object) => callJsonDoor('PUT', `${session}/password`, { token, body });
    expect(await change({ current: 'wrong', next })).toMatchObject({
      status: 422,
      body: { issues: [{ path: 'current', code: 'wrong-password' }] },
    });
    expect((await change({ current: testPassword, next })).status).toBe(204);
    expect((await tenants()).status).toBe(200);
    expect((await callJsonDoor('POST', session, { body: { email, password: next } })).status).toBe(201);
  });

  it('lists people in pages', async () => {
    const { token } = admin;
    const first = await callJsonDoor('GET', `${people}?limit=1&count=true`, { token });
    expect(first).toMatchObject({ status: 200, body: { total: 3 } });
    const rest = await callJsonDoor('GET', `${people}?after=${String(first.body.next)}`, { token });
    expect(rest.body).toMatchObject({ next: null });
    expect(rest.body.items).toHaveLength(2);
  });

  it('is for administrators', async () => {
    const operator = await givenToken(world, 'provider-operator');
    expect((await callJsonDoor('GET', people, { token: operator.token })).status).toBe(403);
    expect((await callJsonDoor('POST', people, { token: operator.token, body: {} })).status).toBe(403);
    expect((await callJsonDoor('GET', people, {})).status).toBe(401);
    const last = { token: admin.token, body: { disabled: true } };
    expect(await callJsonDoor('PATCH', `${people}/${admin.personId}`, last)).toMatchObject({
      status: 409,
      body: { code: 'last-administrator', issues: [{ path: 'disabled' }] },
    });
  });

  it('takes the cookie from the console itself, and from nowhere else', async () => {
    const { token } = await givenToken(world, 'provider-auditor');
    const cookie = `theme=dark; sid=${token}`;
    expect((await callJsonDoor('GET', session, { headers: { cookie } })).status).toBe(200);
    const foreign = [
      {},
      { origin: 'null' },
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site', origin: 'http://127.0.0.1:3000' },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) {
      const answer = await callJsonDoor('DELETE', session, {
        headers: { cookie, host: '127.0.0.1:3000', ...headers } as Record<string, string>,
      });
      expect([answer.status, answer.body.code]).toEqual([403, 'foreign-origin']);
    }
    const own = { cookie, 'sec-fetch-site': 'same-origin' };
    const closed = await callJsonDoor('DELETE', session, { headers: own });
    expect(closed.status).toBe(204);
    expect(closed.headers.get('set-cookie')).toMatch(/^sid=; Path=\/; Max-Age=0; HttpOnly; SameSite=Lax$/);
  });
});
