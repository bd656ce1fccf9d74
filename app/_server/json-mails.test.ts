import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { givenMail } from '@/lib/mail/testing';
import { callJsonDoor, givenToken, openJsonDoor } from './json-door.testing';

onBothEngines('mails over JSON', (world) => {
  let [operator, auditor, admin] = ['', '', ''];

  beforeAll(async () => {
    openJsonDoor(world);
    operator = (await givenToken(world, 'provider-operator')).token;
    auditor = (await givenToken(world, 'provider-auditor')).token;
    admin = (await givenToken(world, 'provider-administrator')).token;
  });

  it('lists them, filters them, and tells neither of links nor of leases', async () => {
    const { id } = await givenMail(world, {
      kind: 'invitation',
      linkId: 'a-link',
      toAddress: 'eva@nord.example',
    });
    await givenMail(world, { state: 'failed', nextAttemptAt: null });
    const list = await callJsonDoor('GET', '/api/v1/mails?state=waiting&q=EVA&count=true', {
      token: auditor,
    });
    expect(list).toMatchObject({ status: 200, body: { total: 1, items: [{ id, kind: 'invitation' }] } });
    const one = await callJsonDoor('GET', `/api/v1/mails/${id}`, { token: auditor });
    expect(one.body).toMatchObject({ subject: 'Your access to Nordic Tyres', toAddress: 'eva@nord.example' });
    expect(JSON.stringify(one.body)).not.toMatch(/a-link|lease/);
    const failures: [string, number][] = [
      ['/api/v1/mails?state=odd', 422],
      ['/api/v1/mails?kind=odd', 422],
      ['/api/v1/mails?limit=0', 422],
      ['/api/v1/mails?after=odd', 400],
      ['/api/v1/mails?q=a&q=b', 400],
      ['/api/v1/mails/none', 404],
    ];
    for (const [path, status] of failures)
      expect(await callJsonDoor('GET', path, { token: auditor }), path).toMatchObject({ status });
    expect(await callJsonDoor('GET', '/api/v1/mails', {})).toMatchObject({ status: 401 });
  });

  it('sends a failed one again, for those who may', async () => {
    const { id } = await givenMail(world, { state: 'failed', attempts: 3, nextAttemptAt: null });
    const path = `/api/v1/mails/${id}/attempts`;
    expect(await callJsonDoor('POST', path, { token: auditor })).toMatchObject({ status: 403 });
    const again = await callJsonDoor('POST', path, { token: operator });
    expect(again).toMatchObject({ status: 201, body: { id, state: 'waiting', attempts: 0 } });
    const gone = await givenMail(world, { state: 'withdrawn', nextAttemptAt: null });
    expect(
      await callJsonDoor('POST', `/api/v1/mails/${gone.id}/attempts`, { token: operator }),
    ).toMatchObject({
      status: 409,
      body: { code: 'mail-withdrawn' },
    });
  });

  it('sends test mails, three an hour to one address', async () => {
    const send = (body: unknown, token = admin) => callJsonDoor('POST', '/api/v1/mails', { token, body });
    for (let at = 0; at < 3; at += 1)
      expect(await send({ to: 'nowhere@net' })).toMatchObject({ status: 201, body: { state: 'waiting' } });
    expect(await send({ to: 'NOWHERE@net' })).toMatchObject({
      status: 429,
      body: { code: 'too-many-mails' },
    });
    expect(await send({ to: 'nobody' })).toMatchObject({ status: 422 });
    expect(await send({ language: 'xx' })).toMatchObject({ status: 422 });
    expect(await send({ to: 'other@net' }, operator)).toMatchObject({ status: 403 });
  });
});
