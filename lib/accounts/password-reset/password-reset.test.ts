import { beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../../command';
import { acceptInvitation } from '../../invitations/accept-invitation';
import { revokeInvitation } from '../../invitations/revoke-invitation';
import { givenInvitation } from '../../invitations/testing';
import type { Problem } from '../../problem';
import { ask } from '../../query';
import { freezeTenant } from '../../tenants/freeze-tenant';
import { changePassword } from '../change-password';
import { findSession } from '../find-session';
import { tokenOf } from '../links/link-token';
import { givenSecondFactor } from '../second-factor/second-factor.testing';
import { signIn } from '../sign-in';
import { givenPerson, goodPassword, signedInAs } from '../testing';
import { updatePerson } from '../update-person';
import { completeReset, findReset } from './complete-reset';
import { requestReset } from './request-reset';

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: Problem) => error.code,
  );
const password = 'nine grey herons in fog';
let people = 0;

onBothEngines('a password set by mail', (world) => {
  let email = '';
  let id = '';
  const anonymous = () => world.as('anonymous');
  const request = (who = email) => execute(anonymous(), requestReset, { email: who });
  const mails = async (kind: string) =>
    (await world.storage.read.mails.list({ personId: id }, { limit: 50 })).items.filter(
      (mail) => mail.kind === kind,
    );
  const complete = (token: string, chosen = password) =>
    execute(anonymous(), completeReset, { token, password: chosen });
  const stateOf = async (token: string) => (await ask(anonymous(), findReset, { token })).state;

  /** The token of the newest mail, made as the mail's text makes it. */
  const newestToken = async () => {
    const [mail] = await mails('password-reset');
    const link = await world.storage.read.oneTimeLinks.find(mail?.linkId ?? '');
    if (!link) throw new Error('No link was sent.');
    return tokenOf(anonymous().serverKey, link);
  };

  beforeEach(async () => {
    people += 1;
    email = `cleo${people}@acme.example`;
    id = (await givenPerson(world.as('provider-administrator'), { email })).id;
  });

  it('is not asked for without end from one network address, whether there is such a person or not', async () => {
    const from = { ...anonymous(), ip: '198.51.100.7' };
    const tryFrom = (who: string) => codeOf(execute(from, requestReset, { email: who }));
    for (let at = 0; at < 50; at += 1) expect(await tryFrom(`nobody${at}@acme.example`)).toBe('done');
    expect(await tryFrom(email)).toBe('sign-in-blocked');
    expect(await tryFrom('nobody@acme.example')).toBe('sign-in-blocked');
    expect(await codeOf(request())).toBe('done');
    world.pass(16 * 60_000);
    expect(await tryFrom(email)).toBe('done');
  });

  it('takes the old one’s place: sessions end, the lock comes off, a mail says so', async () => {
    const before = await signIn(anonymous(), { email, password: goodPassword });
    for (let attempt = 0; attempt < 5; attempt += 1)
      await codeOf(signIn(anonymous(), { email, password: 'no' }));
    await request();
    const token = await newestToken();
    expect(await ask(anonymous(), findReset, { token })).toEqual({
      state: 'open',
      person: { email, name: 'Ann Berg' },
    });
    await complete(token);
    expect(await ask(anonymous(), findSession, { token: before.token })).toBeUndefined();
    expect(await codeOf(signIn(anonymous(), { email, password: goodPassword }))).toBe('wrong-credentials');
    const { person } = await signIn(anonymous(), { email, password });
    expect(person.mustChangePassword).toBe(false);
    expect(await mails('password-changed')).toHaveLength(1);
    expect(await stateOf(token)).toBe('used');
    expect(await codeOf(complete(token))).toBe('reset-link-used');
  });

  it('answers the same for nobody and for disabled people, and sends them nothing', async () => {
    await execute(world.as('provider-administrator'), updatePerson, { id, disabled: true });
    expect(await request()).toBe(await request('nobody@acme.example'));
    expect(await mails('password-reset')).toEqual([]);
  });

  it('is nothing for those who were only invited: their way in is the invitation, and none once it is revoked', async () => {
    const { person, invitation } = await givenInvitation(world, `Invited ${people}`);
    id = person.id;
    await request(person.email);
    await execute(world.as('provider-operator'), revokeInvitation, { id: invitation.id });
    expect(await request(person.email)).toBe(await request('nobody@acme.example'));
    expect(await mails('password-reset')).toEqual([]);
  });

  it('sends three mails an hour to an address', async () => {
    for (let count = 0; count < 5; count += 1) await request();
    expect(await mails('password-reset')).toHaveLength(3);
    world.pass(61 * 60_000);
    await request();
    expect(await mails('password-reset')).toHaveLength(4);
  });

  it('is refused by a link that is over, unknown, or whose password was changed', async () => {
    await request();
    const late = await newestToken();
    world.pass(30 * 60_000);
    expect(await stateOf(late)).toBe('expired');
    expect(await codeOf(complete(late))).toBe('reset-link-expired');
    expect(await codeOf(complete('x'.repeat(43)))).toBe('reset-link-unknown');

    await request();
    const outdated = await newestToken();
    const { context } = await signedInAs(anonymous(), email);
    await execute(context, changePassword, { current: goodPassword, next: 'four blue boats at noon' });
    expect(await stateOf(outdated)).toBe('revoked');
    expect(await codeOf(complete(outdated))).toBe('reset-link-revoked');
  });

  it('keeps the link for a better password, and serves one of two', async () => {
    await request();
    const token = await newestToken();
    expect(await codeOf(complete(token, 'short'))).toBe('too-short');
    expect(await codeOf(complete(token, `${email} ${email}`))).toBe('own-words');
    const both = await Promise.all([codeOf(complete(token)), codeOf(complete(token))]);
    expect(both.filter((code) => code === 'done')).toHaveLength(1);
  });

  it('ends the other links of the person', async () => {
    await request();
    const first = await newestToken();
    world.pass(1000);
    await request();
    const second = await newestToken();
    expect(second).not.toBe(first);
    await complete(first);
    expect(await stateOf(second)).toBe('revoked');
  });

  it('of a tenant’s administrator is in the tenant’s history, and works while the tenant is frozen', async () => {
    const { person, tenant, token } = await givenInvitation(world, `History ${people}`);
    id = person.id;
    await execute(anonymous(), acceptInvitation, { token, password: goodPassword });
    const resets = () => {
      const filter = { tenantId: tenant.id, action: 'password-reset.complete' };
      return world.storage.read.audit.list(filter, { limit: 9 });
    };
    await request(person.email);
    await complete(await newestToken());
    expect(await resets()).toHaveLength(1);
    world.pass(1000);
    await request(person.email);
    await execute(world.as('provider-operator'), freezeTenant, { id: tenant.id, reason: 'It moves.' });
    await complete(await newestToken(), 'four blue boats at noon');
    expect(await resets()).toHaveLength(1);
  });

  it('does not come around the second factor', async () => {
    await givenSecondFactor((await signedInAs(anonymous(), email)).context);
    await request();
    await complete(await newestToken());
    expect(await codeOf(signIn(anonymous(), { email, password }))).toBe('second-factor-required');
  });
});
