import type { Context } from '../context';
import { invalid, type Problem } from '../problem';
import { actingPerson } from './acting-person';
import { countAttempts } from './count-attempts';
import { verifyPassword } from './hash-password';
import type { SignInAttemptStore } from './store';

const ownAttemptKey = (personId: string) => `password:${personId}`;

/**
 * Whether this is the password of whoever acts, outside of a transaction because looking is slow: the hash it was proved
 * against, or undefined. The attempt is counted as failed; `clearOwnAttempts` once everything has proved right.
 */
export async function proveOwnPassword(
  { storage, actor, now }: Context,
  password: string,
): Promise<string | undefined> {
  const { personId } = actingPerson(actor);
  const blocked = await storage.transact((stores) =>
    countAttempts({ stores, now: now() }, [{ key: ownAttemptKey(personId), kind: 'account' }]),
  );
  if (blocked) throw blocked.problem;
  const credentials = await storage.read.people.findCredentialsById(personId);
  const isRight = await verifyPassword(credentials?.passwordHash, password);
  return isRight ? credentials?.passwordHash : undefined;
}

export function clearOwnAttempts(
  { signInAttempts }: { signInAttempts: SignInAttemptStore },
  personId: string,
): Promise<void> {
  return signInAttempts.clear([ownAttemptKey(personId)]);
}

export function wrongOwnPassword(path: string): Problem {
  return invalid([{ path, code: 'wrong-password', message: 'This is not your current password.' }]);
}
