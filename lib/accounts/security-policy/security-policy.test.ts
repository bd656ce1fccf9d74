import { expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../../command';
import { givenPartner } from '../../partners/partners.testing';
import type { Problem } from '../../problem';
import { ask } from '../../query';
import { findSession } from '../find-session';
import { hashPassword } from '../hash-password';
import { listSessions } from '../list-sessions';
import { newPerson } from '../new-person';
import { getSecondFactor } from '../second-factor/second-factor';
import { givenSecondFactor } from '../second-factor/second-factor.testing';
import { signIn } from '../sign-in';
import { givenPerson, goodPassword, signedInAs } from '../testing';
import { getSecurityPolicy, saveSecurityPolicy } from './security-policy';

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'done',
    (error: Problem) => error.code,
  );

onBothEngines('the security policy', (world) => {
  const mustSetUp = async (email: string) => {
    const { token } = await signIn(world.as('anonymous'), { email, password: goodPassword });
    return (await ask(world.as('anonymous'), findSession, { token }))?.actor.mustSetUpSecondFactor;
  };

  it('asks a second factor of nobody, of administrators, or of everybody of the provider', async () => {
    const administrator = world.as('provider-administrator');
    await givenPerson(administrator, { email: 'admin@p.example', role: 'provider-administrator' });
    await givenPerson(administrator, { email: 'op@p.example', role: 'provider-operator' });
    expect(await ask(administrator, getSecurityPolicy, {})).toMatchObject({
      secondFactorFor: 'nobody',
      version: 1,
    });
    expect([await mustSetUp('admin@p.example'), await mustSetUp('op@p.example')]).toEqual([false, false]);

    const { context } = await signedInAs(world.as('anonymous'), 'admin@p.example');
    const wish = { secondFactorFor: 'administrators' };
    expect(await codeOf(execute(context, saveSecurityPolicy, wish))).toBe('own-second-factor-first');
    await givenSecondFactor(context);
    await execute(context, saveSecurityPolicy, wish);
    expect(await mustSetUp('op@p.example')).toBe(false);
    await execute(context, saveSecurityPolicy, { secondFactorFor: 'everybody', expectedVersion: 2 });
    expect(await mustSetUp('op@p.example')).toBe(true);
    expect(await codeOf(execute(context, saveSecurityPolicy, { ...wish, expectedVersion: 2 }))).toBe(
      'changed-meanwhile',
    );
    expect(await codeOf(execute(context, saveSecurityPolicy, { secondFactorFor: 'all' }))).toBe(
      'unknown-value',
    );
  });

  it('asks it of partners’ administrators as of provider administrators, and not of tenants’', async () => {
    const { id: tenantId } = await givenPartner(world, 'North');
    const passwordHash = await hashPassword(goodPassword);
    for (const [email, role] of [
      ['msp@n.example', 'partner-administrator'],
      ['own@n.example', 'tenant-administrator'],
    ] as const) {
      const { newId, now } = world.as('system');
      const said = { id: newId(), name: 'Nora', email, role, tenantId, mustChangePassword: false };
      const person = newPerson({ ...said, now: now() });
      await world.storage.transact(({ people }) => people.insert(person, passwordHash));
    }
    expect([await mustSetUp('msp@n.example'), await mustSetUp('own@n.example')]).toEqual([true, false]);
    const { context } = await signedInAs(world.as('anonymous'), 'msp@n.example');
    expect(await ask(context, getSecondFactor, {})).toMatchObject({ isRequired: true });
    await givenSecondFactor(context);
    expect(await ask(context, getSecondFactor, {})).toMatchObject({ since: expect.any(String) });
  });

  it('leads to setting it up before anything else', async () => {
    const { token, context } = await signedInAs(world.as('anonymous'), 'op@p.example');
    const found = await ask(world.as('anonymous'), findSession, { token });
    const held = { ...context, actor: { ...context.actor, ...found?.actor, mustChangePassword: false } };
    expect(await codeOf(ask(held, listSessions, {}))).toBe('second-factor-set-up-required');
    expect(await ask(held, getSecondFactor, {})).toMatchObject({ since: null, isRequired: true });
    await givenSecondFactor(held);
    expect((await ask(world.as('anonymous'), findSession, { token }))?.actor.mustSetUpSecondFactor).toBe(
      false,
    );
  });
});
