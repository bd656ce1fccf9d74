import * as z from 'zod';
import { type CommandOutcome, command } from '../../command';
import { conflict, notFound, type Problem } from '../../problem';
import { query } from '../../query';
import { actingPerson } from '../acting-person';
import { clearOwnAttempts, proveOwnPassword, wrongOwnPassword } from '../prove-own-password';
import { findSecurityPolicy, requiresSecondFactor } from '../security-policy/model';
import { BeginInput, ConfirmInput, type SecondFactorState } from './model';
import { findStep, newSeed, writeUri } from './one-time-codes';
import { renewRecoveryCodes } from './recovery-codes';
import { openSeed, sealSeed, wrongCode } from './spend-code';

export const getSecondFactor = query({
  name: 'second-factor.get',
  input: z.strictObject({}),
  async run({ stores, actor }): Promise<SecondFactorState> {
    const person = await stores.people.find(actingPerson(actor).personId);
    if (!person) throw notFound('person');
    return {
      since: person.secondFactorAt,
      recoveryCodesLeft: await stores.recoveryCodes.countUnused(person.id),
      isRequired: requiresSecondFactor(await findSecurityPolicy(stores.settings), person),
    };
  },
});

export interface BegunSecondFactor {
  /** Base32, to be typed where no camera is at hand; shown this once. */
  secret: string;
  /** The same for an app: what the QR code says. */
  uri: string;
}

/** A new seed for the own authenticator app, behind the own password. It counts once a code of it was confirmed. */
export const beginSecondFactor = command({
  name: 'second-factor.begin',
  input: BeginInput,
  secrets: ['password', 'secret', 'uri'],
  prepare: (context, { password }) => proveOwnPassword(context, password),
  async run(context, _input, provedHash): Promise<CommandOutcome<BegunSecondFactor | undefined>> {
    const { stores, actor, newSecret, serverKey } = context;
    const { personId, email } = actingPerson(actor);
    const subject = { entity: 'person', id: personId, label: email } as const;
    if (provedHash === undefined) {
      const audit = { ...subject, outcome: 'refused', after: { because: 'wrong password' } };
      return { result: undefined, audit, refusal: wrongOwnPassword('password') };
    }
    await clearOwnAttempts(stores, personId);
    const before = await stores.people.findSecondFactor(personId);
    if (before && before.confirmedAt !== null) throw alreadyOn();
    const secret = newSeed(newSecret);
    const sealedSeed = sealSeed(serverKey, secret);
    await stores.people.saveSecondFactor(personId, { sealedSeed, confirmedAt: null, lastStep: null });
    return { result: { secret, uri: writeUri(secret, email) }, audit: { ...subject } };
  },
});

/** The first code proves that the app has the seed. From now on one is asked for; other sessions have to show one too. */
export const confirmSecondFactor = command({
  name: 'second-factor.confirm',
  input: ConfirmInput,
  secrets: ['code', 'recoveryCodes'],
  async run(context, { code }): Promise<CommandOutcome<{ recoveryCodes: string[] }>> {
    const { stores, actor, now, serverKey } = context;
    const { personId, sessionId, email } = actingPerson(actor);
    const begun = await stores.people.findSecondFactor(personId);
    if (!begun) throw notBegun();
    if (begun.confirmedAt !== null) throw alreadyOn();
    const seed = openSeed(serverKey, begun);
    const step =
      code.kind === 'one-time' ? findStep(seed, { code: code.text, now, lastStep: null }) : undefined;
    if (step === undefined) throw wrongCode();
    await stores.people.saveSecondFactor(personId, { ...begun, confirmedAt: now, lastStep: step });
    const recoveryCodes = await renewRecoveryCodes(context, personId);
    const sessionsEnded = await stores.sessions.removeByPerson(personId, sessionId);
    return {
      result: { recoveryCodes },
      audit: { entity: 'person', id: personId, label: email, after: { secondFactorAt: now, sessionsEnded } },
    };
  },
});

function alreadyOn(): Problem {
  const message = 'You have a second factor already. Remove it first, to set up another device.';
  return conflict([{ path: '', code: 'second-factor-on', message }]);
}

function notBegun(): Problem {
  const message = 'There is nothing to confirm. Begin again with your password.';
  return conflict([{ path: '', code: 'second-factor-not-begun', message }]);
}
