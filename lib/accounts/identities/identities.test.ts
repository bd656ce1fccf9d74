import { beforeEach, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../../command';
import type { Problem } from '../../problem';
import { ask } from '../../query';
import { givenSecondFactor } from '../second-factor/second-factor.testing';
import { listSignIns } from '../sign-ins/list-sign-ins';
import { givenPerson, signedInAs } from '../testing';
import { updatePerson } from '../update-person';
import { openWithIdentity } from './open-with-identity';
import { listIdentities, unlinkIdentity } from './own-identities';

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    (done) => (done && typeof done === 'object' && 'ticket' in done ? 'code-asked' : 'done'),
    (error: Problem) => error.code,
  );
const issuer = 'https://login.example';
let people = 0;

onBothEngines('an identity from elsewhere', (world) => {
  let email = '';
  let id = '';
  const open = (stated: { subject: string; email?: string; emailVerified?: boolean }) =>
    execute({ ...world.as('system'), door: 'console' }, openWithIdentity, {
      issuer,
      emailVerified: true,
      email,
      ...stated,
    });

  beforeEach(async () => {
    people += 1;
    email = `dan${people}@acme.example`;
    id = (await givenPerson(world.as('provider-administrator'), { email })).id;
  });

  it('lets nobody run it but the door that has checked it', async () => {
    const input = { issuer, subject: 's', email, emailVerified: true };
    expect(await codeOf(execute(world.as('anonymous'), openWithIdentity, input))).toBe('signed-out');
    expect(await codeOf(execute(world.as('provider-administrator'), openWithIdentity, input))).toBe(
      'not-allowed',
    );
  });

  it('is linked by a verified address, and then holds by its subject alone', async () => {
    const subject = `s${people}`;
    expect(await codeOf(open({ subject, emailVerified: false }))).toBe('identity-unverified');
    expect(await codeOf(open({ subject, email: 'nobody@acme.example' }))).toBe('identity-unknown');
    expect(await codeOf(open({ subject }))).toBe('done');
    expect(await codeOf(open({ subject, email: 'other@elsewhere.example', emailVerified: false }))).toBe(
      'done',
    );
    expect(await codeOf(open({ subject: 'another' }))).toBe('identity-other');
    const { context } = await signedInAs(world.as('anonymous'), email);
    const [linked] = await ask(context, listIdentities, {});
    expect(linked).toMatchObject({ issuer, subject, personId: id });
    await execute(context, unlinkIdentity, { issuer, subject });
    expect(await codeOf(execute(context, unlinkIdentity, { issuer, subject }))).toBe('not-found');
    expect(await codeOf(open({ subject: `another${people}` }))).toBe('done');
  });

  it('is refused for disabled people, for those who were only invited, and for a login id', async () => {
    await execute(world.as('provider-administrator'), updatePerson, { id, disabled: true });
    expect(await codeOf(open({ subject: 'disabled' }))).toBe('identity-disabled');
    await execute(world.as('provider-administrator'), updatePerson, { id, disabled: false });
    await world.raw(
      `UPDATE people SET login_id = 'x@y.example', login_key = 'x@y.example${people}' WHERE id = '${id}'`,
    );
    expect(await codeOf(open({ subject: 'login', email: `x@y.example${people}` }))).toBe('identity-unknown');
    await world.raw(`UPDATE people SET password_hash = '' WHERE id = '${id}'`);
    expect(await codeOf(open({ subject: 'invited' }))).toBe('identity-invited');
  });

  it('does not come around the second factor', async () => {
    const { context } = await signedInAs(world.as('anonymous'), email);
    await givenSecondFactor(context);
    expect(await codeOf(open({ subject: `f${people}` }))).toBe('code-asked');
  });

  it('unlinks only the own ones', async () => {
    const subject = `o${people}`;
    await open({ subject });
    const other = `eve${people}@acme.example`;
    await givenPerson(world.as('provider-administrator'), { email: other });
    const { context } = await signedInAs(world.as('anonymous'), other);
    expect(await codeOf(execute(context, unlinkIdentity, { issuer, subject }))).toBe('not-found');
  });

  it('is in the history of sign-ins, beside refusals; of others for their caretakers', async () => {
    await open({ subject: `h${people}` });
    await execute(world.as('provider-administrator'), updatePerson, { id, disabled: true });
    await codeOf(open({ subject: `h${people}` }));
    const list = await ask(world.as('provider-administrator'), listSignIns, { personId: id });
    expect(list.map(({ result, note, userAgent, ip }) => [result, note, userAgent, ip])).toEqual([
      ['refused', 'This person may not sign in.', 'test', '127.0.0.1'],
      ['signed-in', `by ${issuer}`, 'test', '127.0.0.1'],
    ]);
    expect(await codeOf(ask(world.as('provider-operator'), listSignIns, { personId: id }))).toBe(
      'not-allowed',
    );
    // As if there were no such person: whether an id is somebody's is not for them to know.
    for (const personId of [id, 'x'])
      expect(await codeOf(ask(world.as('tenant-administrator'), listSignIns, { personId }))).toBe(
        'not-found',
      );
    expect(await codeOf(ask(world.as('provider-administrator'), listSignIns, { personId: 'x' }))).toBe(
      'not-found',
    );
  });
});
