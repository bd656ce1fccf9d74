import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { revokeApiKey } from '@/lib/accounts/api-keys/revoke-api-key';
import { updatePerson } from '@/lib/accounts/update-person';
import { execute } from '@/lib/command';
import { askForToken, callBrightPattern, givenScript } from './bright-pattern.testing';
import { callJsonDoor, openJsonDoor } from './json-door.testing';

const grant = { grant_type: 'client_credentials' };
const minute = 60_000;
const basic = (id: string, secret: string) => ({
  authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`,
});

onBothEngines('the token of the Bright Pattern door', (world) => {
  let script: Awaited<ReturnType<typeof givenScript>>;
  const credentials = () => ({ client_id: script.email, client_secret: script.key });
  const isLetIn = async (token: string) =>
    (await callJsonDoor('GET', '/api/v1/session', { token })).status === 200;

  beforeAll(async () => {
    openJsonDoor(world);
    script = await givenScript(world, 'provider-operator');
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is answered as documented, expires_in as text (B16), and may be kept nowhere', async () => {
    const { status, headers, body } = await askForToken({ ...grant, ...credentials() });
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-type')).toBe('application/json; charset=utf-8');
    expect(body).toEqual({
      access_token: expect.stringMatching(/^[\w-]{43}$/),
      token_type: 'Bearer',
      expires_in: '3599',
    });
    expect(await isLetIn(String(body.access_token))).toBe(true);
  });

  it.each([
    [{ tenant: 'host.example' }],
    [{ scope: 'https://host.example' }],
    [{ tenant: '', scope: '', audience: 'anything' }],
  ])('takes %j along, although a provider’s person needs none of it', async (more) => {
    expect((await askForToken({ ...grant, ...credentials(), ...more })).status).toBe(200);
  });

  it('takes the credentials from a Basic header, encoded as RFC 6749 says or as clients do', async () => {
    const { email, key } = script;
    for (const id of [email, encodeURIComponent(email)]) {
      expect((await askForToken(grant, basic(id, key))).status).toBe(200);
    }
    expect((await askForToken({ ...grant, client_id: email }, basic(email, key))).status).toBe(200);
  });

  it('takes the content type in any letter case and with parameters', async () => {
    const type = 'Application/X-WWW-Form-URLencoded; charset=UTF-8';
    const { status } = await askForToken({ ...grant, ...credentials() }, { 'content-type': type });
    expect(status).toBe(200);
  });

  it.each<[string, Record<string, string>, string]>([
    ['nothing', {}, 'grant_type'],
    ['no grant type', { client_id: 'a@b', client_secret: 'x' }, 'grant_type'],
    ['no client_id', { ...grant, client_secret: 'x' }, 'client_id'],
    ['an empty client_secret', { ...grant, client_id: 'a@b', client_secret: '' }, 'client_secret'],
    ['a client_id without end', { ...grant, client_id: 'x'.repeat(255), client_secret: 'x' }, 'client_id'],
    ['a NUL', { ...grant, client_id: 'a\0@b', client_secret: 'x' }, 'client_id'],
  ])('refuses %s with invalid_request, and says what', async (_what, form, member) => {
    const { status, body } = await askForToken(form);
    expect([status, body.error]).toEqual([400, 'invalid_request']);
    expect(body.error_description).toContain(member);
  });

  it.each(['password', 'authorization_code', 'CLIENT_CREDENTIALS', 'refresh_token'])(
    'refuses the grant type %s',
    async (grant_type) => {
      const { status, body } = await askForToken({ grant_type, ...credentials() });
      expect([status, body.error]).toEqual([400, 'unsupported_grant_type']);
    },
  );

  it('refuses a parameter that is there twice, and credentials in two places', async () => {
    const twice = await callBrightPattern('POST', '/oauth/token', {
      raw: 'grant_type=client_credentials&client_id=a%40b&client_id=c%40d&client_secret=x',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect([twice.status, twice.body.error]).toEqual([400, 'invalid_request']);
    const { email, key } = script;
    for (const form of [
      { ...grant, client_secret: key },
      { ...grant, client_id: 'another@b' },
    ]) {
      const both = await askForToken(form, basic(email, key));
      expect([both.status, both.body.error]).toEqual([400, 'invalid_request']);
    }
  });

  it.each(['Basic', 'Basic ???', `Basic ${btoa('no-colon')}`, `Basic ${btoa(':no-id')}`])(
    'refuses the header %s',
    async (authorization) => {
      expect((await askForToken(grant, { authorization })).status).toBe(400);
    },
  );

  it.each(['application/json', 'text/plain', 'multipart/form-data'])('refuses a body of %s', async (type) => {
    const { status, body } = await askForToken({ ...grant, ...credentials() }, { 'content-type': type });
    expect([status, body.error]).toEqual([415, 'invalid_request']);
  });

  it('refuses a body without end', async () => {
    const { status } = await askForToken({ ...grant, filler: 'x'.repeat(20_000) });
    expect(status).toBe(413);
  });

  it('does not take credentials from the address', async () => {
    const query = new URLSearchParams({ ...grant, ...credentials() });
    const { status } = await callBrightPattern('POST', `/oauth/token?${query}`, {
      raw: '',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(status).toBe(400);
  });

  it('is offered by POST only', async () => {
    const { status, headers, body } = await callBrightPattern('GET', '/oauth/token');
    expect([status, body.error, headers.get('allow')]).toEqual([405, 'method_not_allowed', 'POST, OPTIONS']);
  });

  it('has one answer for an unknown person, a wrong key and a disabled person', async () => {
    const other = await givenScript(world, 'provider-operator');
    const administrator = { ...world.as('provider-administrator'), now: () => new Date().toISOString() };
    await execute(administrator, updatePerson, { id: other.personId, disabled: true });
    const answers = [];
    for (const [client_id, client_secret] of [
      ['nobody@provider.example', script.key],
      [script.email, 'tnt_wrong'],
      [script.email, other.key],
      [other.email, other.key],
    ] as const) {
      const { status, headers, body } = await askForToken({ ...grant, client_id, client_secret });
      answers.push(JSON.stringify([status, body, headers.get('www-authenticate')]));
    }
    expect(new Set(answers).size).toBe(1);
    expect(JSON.parse(answers[0] ?? '')).toEqual([
      401,
      { error: 'invalid_client', error_description: expect.any(String) },
      'Basic realm="Tenantry"',
    ]);
    expect((await askForToken({ ...grant, ...credentials() })).status).toBe(200);
  });

  it('says to change an initial password first', async () => {
    const other = await givenScript(world, 'provider-operator');
    await world.storage.transact(async ({ people }) => {
      const person = await people.find(other.personId);
      if (person) await people.save({ ...person, mustChangePassword: true });
    });
    const { status, body } = await askForToken({
      ...grant,
      client_id: other.email,
      client_secret: other.key,
    });
    expect([status, body.error]).toEqual([400, 'unauthorized_client']);
  });

  it('is over after an hour, used or not', async () => {
    const { token } = await givenScript(world, 'provider-auditor');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 59 * minute });
    expect(await isLetIn(token)).toBe(true);
    vi.setSystemTime(Date.now() + 2 * minute);
    expect(await isLetIn(token)).toBe(false);
    const { status, headers, body } = await callBrightPattern('GET', '/accessnumbers', { token });
    expect([status, body.error]).toEqual([401, 'invalid_token']);
    expect(headers.get('www-authenticate')).toBe('Bearer realm="Tenantry"');
  });

  it('ends with its key', async () => {
    const other = await givenScript(world, 'provider-operator');
    expect(await isLetIn(other.token)).toBe(true);
    await execute(other.owner, revokeApiKey, { id: other.keyId });
    expect(await isLetIn(other.token)).toBe(false);
  });

  it('is not guessed at for long', async () => {
    const { email, key } = await givenScript(world, 'provider-operator');
    const guess = (client_secret: string) => askForToken({ ...grant, client_id: email, client_secret });
    for (let at = 0; at < 5; at += 1) expect((await guess(`tnt_${at}`)).status).toBe(401);
    const blocked = await guess(key);
    expect([blocked.status, blocked.body.error]).toEqual([429, 'too_many_requests']);
    expect(Number(blocked.headers.get('retry-after'))).toBeGreaterThan(0);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 2 * minute });
    expect((await guess(key)).status).toBe(200);
  });
});
