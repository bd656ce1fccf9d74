import * as z from 'zod';
import { type CommandContext, type CommandOutcome, command } from '../command';
import { Problem } from '../problem';
import { deviceDays, findAttemptKeys } from './attempt-keys';
import { attemptLimits, takeBack } from './attempt-limits';
import { hashPassword, needsRehash, verifyPassword } from './hash-password';
import { day, minute, shift } from './instants';
import { type Person, SignInInput, sessionLimits } from './model';
import { rememberDevice } from './remember-device';
import { startSession } from './start-session';

export interface SignedIn {
  token: string;
  expiresAt: string;
  person: Person;
  /** Only when this browser was not known yet. */
  deviceToken: string | undefined;
}

/**
 * Proves the password, outside of a transaction because it is slow, and opens a session. Only `signIn` runs it, because
 * the attempt has to be counted first. Every refusal looks the same and takes as long; the log keeps why.
 */
export const openSession = command({
  name: 'session.open',
  input: SignInInput.extend({ deviceToken: z.string().optional() }),
  secrets: ['password', 'deviceToken', 'token'],
  async prepare({ storage }, { email, password }) {
    const credentials = await storage.read.people.findCredentials(email);
    const isRight = await verifyPassword(credentials?.passwordHash, password);
    if (!credentials || !isRight) return { isRight: false as const };
    const { passwordHash } = credentials;
    const newHash = needsRehash(passwordHash) ? await hashPassword(password) : undefined;
    return { isRight: true as const, passwordHash, newHash };
  },
  async run(context, input, proof): Promise<CommandOutcome<SignedIn | undefined>> {
    const { stores } = context;
    const credentials = await stores.people.findCredentials(input.email);
    if (!credentials) return refuse(undefined, 'unknown person');
    const { passwordHash, ...person } = credentials;
    if (!proof.isRight || proof.passwordHash !== passwordHash) return refuse(person, 'wrong password');
    if (person.disabledAt !== null) return refuse(person, 'disabled');

    if (proof.newHash) await stores.people.savePassword(person.id, proof.newHash);
    const knownBefore = await settleCounters(context, input);
    await sweep(context);
    const { token, session } = await startSession(context, person);
    return {
      result: {
        token,
        expiresAt: session.expiresAt,
        person,
        deviceToken: knownBefore ? undefined : await rememberDevice(context, person),
      },
      audit: {
        entity: 'session',
        id: session.id,
        label: person.email,
        after: {
          personId: person.id,
          ip: session.ip,
          userAgent: session.userAgent,
          expiresAt: session.expiresAt,
        },
      },
    };
  },
});

export function wrongCredentials(): Problem {
  return new Problem({
    kind: 'unauthenticated',
    code: 'wrong-credentials',
    message: 'E-mail address and password do not belong together. Check both and sign in again.',
  });
}

function refuse(person: Person | undefined, because: string): CommandOutcome<undefined> {
  return {
    result: undefined,
    audit: {
      entity: 'person',
      id: person?.id ?? 'unknown',
      // What was typed is not kept: it may be a password in the wrong field.
      label: person?.email ?? 'Unknown e-mail address',
      outcome: 'refused',
      after: { because },
    },
    refusal: wrongCredentials(),
  };
}

/** Forgets the own failures; of the address only this attempt, so that one right account does not pay for guesses at others. */
async function settleCounters(
  context: CommandContext,
  input: { email: string; deviceToken?: string | undefined },
): Promise<boolean> {
  const { stores, ip, now } = context;
  const { own, address } = await findAttemptKeys(stores, { ...input, ip }, now);
  await stores.signInAttempts.clear([own]);
  const counted = address === undefined ? undefined : await stores.signInAttempts.find(address);
  if (address !== undefined && counted) {
    await stores.signInAttempts.save(address, takeBack(counted, 'address'));
  }
  return address === undefined;
}

async function sweep({ stores, now }: CommandContext): Promise<void> {
  await stores.sessions.removeExpired(now, shift(now, -sessionLimits.idleMinutes * minute));
  await stores.signInAttempts.removeBefore(shift(now, -attemptLimits.account.forgottenAfter));
  await stores.knownDevices.removeBefore(shift(now, -deviceDays * day));
}
