import type { CommandContext, CommandOutcome } from '../command';
import type { Context } from '../context';
import { Problem } from '../problem';
import { deviceDays, findAttemptKeys } from './attempt-keys';
import { attemptLimits, takeBack } from './attempt-limits';
import { hashPassword, needsRehash, verifyPassword } from './hash-password';
import { day, minute, shift } from './instants';
import { type Person, type SignInInput, sessionLimits } from './model';

export type PasswordProof =
  | { isRight: false }
  | { isRight: true; passwordHash: string; newHash: string | undefined };

/** Looks at the password, outside of a transaction because it is slow. As long for nobody as for somebody. */
export async function provePassword(
  { storage }: Pick<Context, 'storage'>,
  { email, password }: Pick<SignInInput, 'email' | 'password'>,
): Promise<PasswordProof> {
  const credentials = await storage.read.people.findCredentials(email);
  const isRight = await verifyPassword(credentials?.passwordHash, password);
  if (!credentials || !isRight) return { isRight: false };
  const { passwordHash } = credentials;
  const newHash = needsRehash(passwordHash) ? await hashPassword(password) : undefined;
  return { isRight: true, passwordHash, newHash };
}

/** Whose password was proved; or the refusal, which looks the same whatever its cause. The attempt still counts as failed. */
export async function acceptProof(
  { stores, userAgent }: CommandContext,
  input: Pick<SignInInput, 'email'>,
  proof: PasswordProof,
): Promise<{ person: Person } | { refused: CommandOutcome<undefined> }> {
  const credentials = await stores.people.findCredentials(input.email);
  const refused = (because: string, person?: Person) => ({
    refused: refuse(person, because, wrongCredentials(), userAgent),
  });
  if (!credentials) return refused('unknown person');
  const { passwordHash, ...person } = credentials;
  if (!proof.isRight || proof.passwordHash !== passwordHash) return refused('wrong password', person);
  if (person.disabledAt !== null) return refused('disabled', person);

  if (proof.newHash) await stores.people.savePassword(person.id, proof.newHash);
  return { person };
}

export function wrongCredentials(): Problem {
  return new Problem({
    kind: 'unauthenticated',
    code: 'wrong-credentials',
    message: 'E-mail address or login id and password do not belong together. Check both and sign in again.',
  });
}

/** For a script; somebody who knows the right password or secret may know this. */
export function changeItFirst(): Problem {
  return new Problem({
    kind: 'forbidden',
    code: 'password-change-required',
    message: 'Sign in to the console once and change the initial password; scripts can sign in after that.',
  });
}

/** A refusal that the log keeps with its cause; `problem` is all that the caller gets to know. */
export function refuse(
  person: Person | undefined,
  because: string,
  problem = wrongCredentials(),
  userAgent = '',
): CommandOutcome<undefined> {
  return {
    result: undefined,
    audit: {
      entity: 'person',
      id: person?.id ?? 'unknown',
      // What was typed is not kept: it may be a password in the wrong field.
      label: person?.email ?? 'Unknown e-mail address',
      outcome: 'refused',
      after: { because, ...(userAgent !== '' && { userAgent }) },
    },
    refusal: problem,
  };
}

/** What follows an attempt that proved right; whether it came from a browser that its owner has used before. */
export async function settleAttempt(
  context: CommandContext,
  input: { email: string; deviceToken?: string | undefined },
): Promise<boolean> {
  const isKnownDevice = await settleCounters(context, input);
  await sweep(context);
  return isKnownDevice;
}

/**
 * A right password that does not let in by itself, since a code is still to come: this attempt is taken back, those before
 * stay. Forgetting them here would let whoever knows the password guess codes without end.
 */
export async function takeAttemptBack(
  { stores, ip, now }: CommandContext,
  input: { email: string; deviceToken?: string | undefined },
): Promise<void> {
  const { own, address } = await findAttemptKeys(stores, { ...input, ip }, now);
  const counted = await stores.signInAttempts.find(own);
  // Whoever was admitted met no block: the only one there can be is that of this attempt.
  if (counted) {
    const failures = Math.max(0, counted.failures - 1);
    await stores.signInAttempts.save(own, { ...counted, failures, blockedUntil: null });
  }
  const guesses = address === undefined ? undefined : await stores.signInAttempts.find(address);
  if (address !== undefined && guesses) {
    await stores.signInAttempts.save(address, takeBack(guesses, 'address'));
  }
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
