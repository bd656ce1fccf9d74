import { expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { changePassword } from '../accounts/change-password';
import { hashPassword } from '../accounts/hash-password';
import { signIn } from '../accounts/sign-in';
import { actorBehind, goodPassword } from '../accounts/testing';
import { execute } from '../command';
import { ask } from '../query';
import { findInvitation } from './find-invitation';
import { inviteInside } from './invite-inside';
import { getInvitation } from './read-invitations';
import { givenInvitation } from './testing';

onBothEngines('The invitation of somebody with an initial password', (world) => {
  const anybody = () => world.as('anonymous');
  const initial = 'initial one';

  it('is accepted by choosing an own one after signing in, too', async () => {
    const { tenant, person } = await givenInvitation(world, 'Initial');
    const passwordHash = await hashPassword(initial);
    const { storage, now, ...rest } = world.as('provider-operator');
    const invitation = await storage.transact(async (stores) => {
      await stores.people.savePassword(person.id, passwordHash);
      return inviteInside(
        { ...rest, stores, scope: null, databaseVersion: storage.databaseVersion, now: now() },
        { tenant, person },
      );
    });
    const { token } = await signIn(anybody(), { email: person.email, password: initial });
    const context = { ...anybody(), actor: await actorBehind(anybody(), token) };
    await execute(context, changePassword, { current: initial, next: goodPassword });
    const { state, linkId } = await ask(world.as('provider-operator'), getInvitation, { id: invitation.id });
    expect(state).toBe('accepted');
    expect(await world.storage.read.oneTimeLinks.find(linkId)).toMatchObject({
      usedAt: null,
      revokedAt: expect.any(String),
    });
    expect(await ask(anybody(), findInvitation, { token: 'x' })).toEqual({ door: 'unknown' });
  });
});
