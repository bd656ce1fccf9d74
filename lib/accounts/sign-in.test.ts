import { beforeAll, expect, it } from 'vitest';
import { onBothEngines } from '@/db/testing';
import { execute } from '../command';
import type { Context } from '../context';
import type { Problem } from '../problem';
import { ask } from '../query';
import { createPerson } from './create-person';
import { findSession } from './find-session';
import type { Person } from './model';
import { signIn } from './sign-in';
import { givenPerson, goodPassword } from './testing';
import { updatePerson } from './update-person';

const outcomeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => 'signed-in',
    (error: Problem) => error.code,
  );
const tally = (outcomes: string[]) =>
  Object.fromEntries(
    [...new Set(outcomes)].sort().map((one) => [one, outcomes.filter((o) => o === one).length]),
  );

onBothEngines('sign-in', (world) => {
  let ann: Person;
  const browserAt = (ip: string): Context => ({ ...world.as('anonymous'), ip });
  const minutes = (count: number) => world.pass(count * 60_000);
  const newPersonNamed = (name: string) =>
    givenPerson(world.as('provider-administrator'), { name, email: `${name}@acme.example` });
  const logOf = (action: string) => world.storage.read.audit.list({ action }, { limit: 500 });

  beforeAll(async () => {
    ann = await givenPerson(world.as('provider-administrator'));
  });

  it('opens a session for the right password, whatever the letter case of the e-mail address', async () => {
    const { token, person, deviceToken } = await signIn(browserAt('192.0.2.1'), {
      email: ' ANN@acme.example ',
      password: goodPassword,
    });
    expect(person).toEqual(ann);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(deviceToken).toMatch(/^[\w-]{43}$/);
    const found = await ask(world.as('anonymous'), findSession, { token });
    expect(found?.actor).toMatchObject({
      personId: ann.id,
      role: 'provider-operator',
      mustChangePassword: true,
    });
    expect((await logOf('session.open'))[0]).toMatchObject({
      entity: 'person',
      entityId: ann.id,
      entityLabel: 'ann@acme.example',
      after: { sessionId: found?.actor.sessionId, ip: '192.0.2.1' },
    });
  });

  it('takes a password in another Unicode form for the same', async () => {
    const composed = 'Überstreckengeschäft für alle';
    const administrator = world.as('provider-administrator');
    const draft = { email: 'nfc@acme.example', name: 'Nora', role: 'provider-auditor', password: composed };
    await execute(administrator, createPerson, draft);
    const input = { email: draft.email, password: composed.normalize('NFD') };
    expect(await outcomeOf(signIn(browserAt('192.0.2.2'), input))).toBe('signed-in');
  });

  it('answers the same to a wrong password, an unknown and a disabled person, and keeps why', async () => {
    const dora = await newPersonNamed('dora');
    await execute(world.as('provider-administrator'), updatePerson, { id: dora.id, disabled: true });
    const attempts = [
      { email: ann.email, password: 'wrong wrong wrong' },
      { email: 'nobody@acme.example', password: goodPassword },
      { email: dora.email, password: goodPassword },
    ];
    const problems = [];
    for (const attempt of attempts) {
      problems.push(await signIn(browserAt('192.0.2.3'), attempt).catch((error: Problem) => error));
    }
    expect(
      new Set(problems.map((problem) => JSON.stringify([problem, (problem as Problem).message]))).size,
    ).toBe(1);
    expect(problems[0]).toMatchObject({ kind: 'unauthenticated', code: 'wrong-credentials', issues: [] });
    const refused = (await logOf('session.open.refused')).slice(0, 3).reverse();
    expect(refused).toMatchObject([
      { entityId: ann.id, after: { because: 'wrong password' } },
      { entityId: 'unknown', entityLabel: 'Unknown e-mail address', after: { because: 'unknown person' } },
      { entityId: dora.id, after: { because: 'disabled' } },
    ]);
  });

  it('blocks an account after 5 failures for a minute, then twice as long each time up to 15', async () => {
    const bea = await newPersonNamed('bea');
    const fail = () => outcomeOf(signIn(browserAt('192.0.2.4'), { email: bea.email, password: 'wrong' }));
    for (let count = 0; count < 5; count += 1) expect(await fail()).toBe('wrong-credentials');
    for (const wait of [1, 2, 4, 8, 15, 15]) {
      const right = signIn(browserAt('192.0.2.4'), { email: bea.email, password: goodPassword });
      expect(await right.catch((error: Problem) => error)).toMatchObject({
        kind: 'too-many-requests',
        code: 'sign-in-blocked',
        retryAfterSeconds: wait * 60,
        message: `Too many attempts failed. Try again in ${wait === 1 ? 'a minute' : `${wait} minutes`}.`,
      });
      minutes(wait);
      expect(await fail()).toBe('wrong-credentials');
    }
    minutes(15);
    const right = signIn(browserAt('192.0.2.4'), { email: bea.email, password: goodPassword });
    expect(await outcomeOf(right)).toBe('signed-in');
    expect(await fail()).toBe('wrong-credentials');
    expect(await fail()).toBe('wrong-credentials');
  });

  it('keeps one entry of a block, however often somebody knocks on', async () => {
    const gus = await newPersonNamed('gus');
    const knock = () => outcomeOf(signIn(browserAt('192.0.2.8'), { email: gus.email, password: 'wrong' }));
    for (let count = 0; count < 9; count += 1) await knock();
    const kept = async () =>
      (await logOf('session.admit.refused')).filter(({ entityId }) => entityId === gus.id);
    expect(await kept()).toMatchObject([{ entityLabel: gus.email, after: { because: 'account blocked' } }]);
    minutes(1);
    for (let count = 0; count < 3; count += 1) await knock();
    expect(await kept()).toHaveLength(2);
  });

  it('blocks an account that does not exist in the same way', async () => {
    const fail = () =>
      outcomeOf(signIn(browserAt('192.0.2.5'), { email: 'ghost@acme.example', password: 'x' }));
    const outcomes = [];
    for (let count = 0; count < 7; count += 1) outcomes.push(await fail());
    expect(tally(outcomes)).toEqual({ 'wrong-credentials': 5, 'sign-in-blocked': 2 });
  });

  it('forgets failures after twelve hours', async () => {
    const cleo = await newPersonNamed('cleo');
    const fail = () => outcomeOf(signIn(browserAt('192.0.2.6'), { email: cleo.email, password: 'wrong' }));
    for (let count = 0; count < 4; count += 1) await fail();
    minutes(12 * 60);
    const outcomes = [];
    for (let count = 0; count < 6; count += 1) outcomes.push(await fail());
    expect(tally(outcomes)).toEqual({ 'wrong-credentials': 5, 'sign-in-blocked': 1 });
  });

  it('lets few of many parallel guesses reach the password', async () => {
    const eve = await newPersonNamed('eve');
    const before = (await logOf('session.open.refused')).length;
    const guesses = Array.from({ length: 50 }, (_, at) =>
      outcomeOf(signIn(browserAt(`192.0.2.${100 + at}`), { email: eve.email, password: `guess ${at}` })),
    );
    expect(tally(await Promise.all(guesses))).toEqual({ 'wrong-credentials': 5, 'sign-in-blocked': 45 });
    expect((await logOf('session.open.refused')).length - before).toBe(5);
  });

  it('lets 100 parallel right sign-ins to one account in', async () => {
    const fay = await newPersonNamed('fay');
    const all = Array.from({ length: 100 }, () =>
      outcomeOf(signIn(browserAt('192.0.2.7'), { email: fay.email, password: goodPassword })),
    );
    expect(tally(await Promise.all(all))).toEqual({ 'signed-in': 100 });
  }, 60_000);

  it('lets 100 parallel right sign-ins of different people behind one address in', async () => {
    const { passwordHash = '' } = (await world.storage.read.people.findCredentials(ann.email)) ?? {};
    const people = Array.from({ length: 100 }, (_, at) => ({
      ...ann,
      id: `crowd${at}`,
      email: `crowd${at}@acme.example`,
    }));
    await world.storage.transact(async (stores) => {
      for (const person of people) await stores.people.insert(person, passwordHash);
    });
    const all = people.map(({ email }) =>
      outcomeOf(signIn(browserAt('192.0.2.8'), { email, password: goodPassword })),
    );
    expect(tally(await Promise.all(all))).toEqual({ 'signed-in': 100 });
  }, 60_000);

  it('stops an address after 50 failures at many accounts, and nobody else', async () => {
    const outcomes = [];
    for (let at = 0; at < 60; at += 1) {
      outcomes.push(
        await outcomeOf(
          signIn(browserAt('198.51.100.9'), { email: `spray${at}@acme.example`, password: 'x' }),
        ),
      );
    }
    expect(tally(outcomes)).toEqual({ 'wrong-credentials': 50, 'sign-in-blocked': 10 });
    const elsewhere = { email: ann.email, password: goodPassword };
    expect(await outcomeOf(signIn(browserAt('198.51.100.9'), elsewhere))).toBe('sign-in-blocked');
    expect(await outcomeOf(signIn(browserAt('198.51.100.10'), elsewhere))).toBe('signed-in');
    minutes(15);
    expect(await outcomeOf(signIn(browserAt('198.51.100.9'), elsewhere))).toBe('signed-in');
  }, 60_000);

  it('lets the owner in on a known device while others guess, but counts its own guesses', async () => {
    const gil = await newPersonNamed('gil');
    const first = await signIn(browserAt('192.0.2.20'), { email: gil.email, password: goodPassword });
    const deviceToken = first.deviceToken;
    for (let at = 0; at < 6; at += 1) {
      await outcomeOf(signIn(browserAt('203.0.113.1'), { email: gil.email, password: 'wrong' }));
    }
    const own = { email: gil.email, password: goodPassword };
    expect(await outcomeOf(signIn(browserAt('192.0.2.20'), own))).toBe('sign-in-blocked');
    const again = await signIn(browserAt('192.0.2.20'), own, { deviceToken });
    expect(again.deviceToken).toBeUndefined();

    const guesses = [];
    for (let at = 0; at < 6; at += 1) {
      guesses.push(
        await outcomeOf(signIn(browserAt('192.0.2.20'), { ...own, password: 'x' }, { deviceToken })),
      );
    }
    expect(tally(guesses)).toEqual({ 'wrong-credentials': 5, 'sign-in-blocked': 1 });
    const stolen = { email: ann.email, password: 'wrong' };
    expect(await outcomeOf(signIn(browserAt('192.0.2.21'), stolen, { deviceToken }))).toBe(
      'wrong-credentials',
    );
  });

  it('gives scripts no device to remember', async () => {
    const { deviceToken } = await signIn(
      { ...browserAt('192.0.2.22'), door: 'json' },
      { email: ann.email, password: goodPassword },
    );
    expect(deviceToken).toBeUndefined();
  });

  it('names the empty fields', async () => {
    const problem = await signIn(browserAt('192.0.2.23'), { email: ' ', password: '' }).catch(
      (e: Problem) => e,
    );
    expect(problem).toMatchObject({
      kind: 'invalid',
      issues: [
        { path: 'email', code: 'required' },
        { path: 'password', code: 'required' },
      ],
    });
  });
});
