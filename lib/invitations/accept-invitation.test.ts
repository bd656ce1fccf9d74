import { expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { day } from '../accounts/instants';
import { signIn } from '../accounts/sign-in';
import { updateTenantPerson } from '../accounts/tenant-people/update-tenant-person';
import { actorBehind, givenPerson, goodPassword } from '../accounts/testing';
import { execute } from '../command';
import { ask } from '../query';
import { deleteTenant } from '../tenants/delete-tenant';
import { freezeTenant } from '../tenants/freeze-tenant';
import { activateTenant } from '../tenants/switch-tenant';
import { acceptInvitation } from './accept-invitation';
import { askAgain } from './ask-again';
import { findInvitation } from './find-invitation';
import { openInvitation } from './open-invitation';
import { getInvitation } from './read-invitations';
import { revokeInvitation } from './revoke-invitation';
import { sendAgain } from './send-again';
import { givenInvitation, tokenOfInvitation } from './testing';

onBothEngines('The link of an invitation', (world) => {
  const admin = () => world.as('provider-administrator');
  const anybody = () => world.as('anonymous');
  const accept = (token: string, password = goodPassword, context = anybody()) =>
    execute(context, acceptInvitation, { token, password });
  const look = (token: string, context = anybody()) => ask(context, findInvitation, { token });
  const doorOf = async (token: string) => (await look(token)).door;
  const stateOf = async (id: string) => (await ask(admin(), getInvitation, { id })).state;

  it('tells whose it is, is looked at as often as one likes, and sets the password once', async () => {
    const { tenant, person, invitation, token } = await givenInvitation(world, 'Acme');
    expect(await look(token)).toEqual({
      door: 'open',
      tenant: { name: 'Acme', url: 'acme', isActive: false },
      person: { name: 'Ann Berg', email: 'ann@acme.example' },
      inviterName: 'The provider-operator',
      expiresAt: invitation.expiresAt,
      hasInitialPassword: false,
      signedInAs: null,
      isSignedIn: false,
    });
    expect(await stateOf(invitation.id)).toBe('sent');
    for (let times = 0; times < 3; times++) await execute(anybody(), openInvitation, { token });
    expect(await stateOf(invitation.id)).toBe('opened');
    expect(await world.storage.read.audit.list({ action: 'invitation.open' }, { limit: 9 })).toHaveLength(1);

    const accepted = await accept(token);
    expect(accepted).toMatchObject({ tenant: { url: 'acme', isActive: false }, person: { id: person.id } });
    expect(await actorBehind(anybody(), accepted.token)).toMatchObject({ tenantId: tenant.id });
    expect(await signIn(anybody(), { email: person.email, password: goodPassword })).toBeDefined();
    expect(await stateOf(invitation.id)).toBe('accepted');
    await expect(accept(token)).rejects.toMatchObject({ kind: 'conflict', code: 'invitation-used' });
    expect(await doorOf(token)).toBe('used');
    await execute(admin(), activateTenant, { id: tenant.id });
    expect(await stateOf(invitation.id)).toBe('done');
    expect(await doorOf(token)).toBe('done');
  });

  it('lets one of twenty in', async () => {
    const { token } = await givenInvitation(world, 'Twenty');
    const tries = await Promise.allSettled(Array.from({ length: 20 }, () => accept(token)));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const tried of tries)
      if (tried.status === 'rejected') expect(tried.reason).toMatchObject({ code: 'invitation-used' });
  });

  it('is no way around a password or a second factor that its person has by now', async () => {
    const { person, token } = await givenInvitation(world, 'Around');
    const change = world.storage.transact.bind(world.storage);
    await change(({ people }) => people.save({ ...person, mustChangePassword: false }));
    await expect(accept(token)).rejects.toMatchObject({ code: 'invitation-used' });
    await change(async ({ people }) => {
      await people.save(person);
      await people.saveSecondFactor(person.id, {
        sealedSeed: 'sealed',
        confirmedAt: anybody().now(),
        lastStep: null,
      });
    });
    await expect(accept(token)).rejects.toMatchObject({ code: 'invitation-used' });
    expect(await world.storage.read.sessions.listByPerson(person.id)).toEqual([]);
  });

  it('takes only a good password, and is not used up by a bad one', async () => {
    const { token } = await givenInvitation(world, 'Strict');
    for (const password of ['short', 'passwordpassword', 'ann berg ann berg', ''])
      await expect(accept(token, password)).rejects.toMatchObject({
        kind: 'invalid',
        issues: [expect.objectContaining({ path: 'password' })],
      });
    expect(await doorOf(token)).toBe('open');
  });

  it('is over after seven days; a new one is sent to the same address, three an hour', async () => {
    const { token, invitation } = await givenInvitation(world, 'Late');
    await expect(execute(anybody(), askAgain, { token })).rejects.toMatchObject({ kind: 'conflict' });
    world.pass(7 * day);
    expect(await doorOf(token)).toBe('expired');
    expect(await stateOf(invitation.id)).toBe('expired');
    await expect(accept(token)).rejects.toMatchObject({ code: 'invitation-expired' });
    await execute(anybody(), askAgain, { token });
    expect(await doorOf(token)).toBe('replaced');
    const newer = await tokenOfInvitation(admin(), invitation.id);
    expect(await doorOf(newer)).toBe('open');
    for (let times = 0; times < 2; times++) await execute(admin(), sendAgain, { id: invitation.id });
    await expect(execute(admin(), sendAgain, { id: invitation.id })).rejects.toMatchObject({
      kind: 'too-many-requests',
      code: 'too-many-mails',
      retryAfterSeconds: 3600,
    });
  });

  it('is over when it was revoked, and when address or password changed', async () => {
    const one = await givenInvitation(world, 'Revoked');
    await execute(admin(), revokeInvitation, { id: one.invitation.id });
    expect(await doorOf(one.token)).toBe('revoked');
    await expect(accept(one.token)).rejects.toMatchObject({ code: 'invitation-revoked' });

    const two = await givenInvitation(world, 'Password');
    await world.storage.transact(({ people }) => people.savePassword(two.person.id, 'another'));
    expect(await doorOf(two.token)).toBe('replaced');
    await expect(accept(two.token)).rejects.toMatchObject({ code: 'invitation-replaced' });

    const three = await givenInvitation(world, 'Disabled');
    const meant = { tenantId: three.tenant.id, id: three.person.id };
    await execute(admin(), updateTenantPerson, { ...meant, disabled: true });
    expect(await doorOf(three.token)).toBe('revoked');
    await expect(accept(three.token)).rejects.toMatchObject({ code: 'invitation-revoked' });
  });

  it('does not serve whoever else is signed in, and says who that is', async () => {
    const { token, person } = await givenInvitation(world, 'Wrong');
    const other = await givenPerson(admin(), { email: 'other@provider.example' });
    const { token: session } = await signIn(anybody(), { email: other.email, password: goodPassword });
    const context = { ...anybody(), actor: await actorBehind(anybody(), session) };
    expect(await look(token, context)).toMatchObject({ door: 'open', signedInAs: 'other@provider.example' });
    await expect(accept(token, goodPassword, context)).rejects.toMatchObject({ code: 'wrong-person' });
    const own = { ...context, actor: { ...context.actor, personId: person.id, mustChangePassword: true } };
    expect(await look(token, own)).toMatchObject({ signedInAs: null, isSignedIn: true });
    expect((await accept(token, goodPassword, own)).person.id).toBe(person.id);
  });

  it('of an active tenant lets its person in; of one in the bin, or frozen, nobody', async () => {
    const active = await givenInvitation(world, 'Active');
    await execute(admin(), activateTenant, { id: active.tenant.id });
    expect(await look(active.token)).toMatchObject({ door: 'open', tenant: { isActive: true } });
    await accept(active.token);
    expect(await stateOf(active.invitation.id)).toBe('done');

    const binned = await givenInvitation(world, 'Binned');
    await execute(admin(), deleteTenant, { id: binned.tenant.id });
    expect(await doorOf(binned.token)).toBe('in-bin');
    await expect(accept(binned.token)).rejects.toMatchObject({ code: 'invitation-in-bin' });

    const frozen = await givenInvitation(world, 'Frozen');
    await execute(admin(), freezeTenant, { id: frozen.tenant.id, reason: 'It moves.' });
    expect(await doorOf(frozen.token)).toBe('frozen');
    await execute(anybody(), openInvitation, { token: frozen.token });
    expect(await stateOf(frozen.invitation.id)).toBe('sent');
    await expect(accept(frozen.token)).rejects.toMatchObject({ code: 'tenant-frozen' });
  });

  it('that nobody made is not known, and none is kept anywhere', async () => {
    const { token } = await givenInvitation(world, 'Secret');
    for (const wrong of ['', 'x', token.slice(1), 'x'.repeat(200)]) {
      expect(await look(wrong)).toEqual({ door: 'unknown' });
      await expect(accept(wrong)).rejects.toMatchObject({ code: 'invitation-unknown' });
    }
    await accept(token);
    for (const table of ['audit_entries', 'one_time_links', 'invitations', 'mails', 'idempotency_keys']) {
      const kept = JSON.stringify(await world.rows(`SELECT * FROM ${table}`));
      expect(kept).not.toContain(token);
      expect(kept).not.toContain(goodPassword);
    }
  });
});
