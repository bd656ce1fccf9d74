import { type CommandOutcome, command } from '../command';
import { conflict, invalid, type Problem } from '../problem';
import { actingPerson } from './acting-person';
import { checkNewPassword } from './check-new-password';
import { countAttempts } from './count-attempts';
import { hashPassword, verifyPassword } from './hash-password';
import { PasswordChange } from './model';

interface Proof {
  provedHash: string;
  newHash: string;
}

/**
 * Replaces the own password and ends every other session. Needs the old one, so that a browser left open is not enough;
 * attempts at it are counted like sign-ins.
 */
export const changePassword = command({
  name: 'password.change',
  input: PasswordChange,
  secrets: ['current', 'next'],
  async prepare({ storage, actor, now }, { current, next }): Promise<Proof | undefined> {
    const { personId } = actingPerson(actor);
    const blocked = await storage.transact((stores) =>
      countAttempts({ stores, now: now() }, [{ key: attemptKey(personId), kind: 'account' }]),
    );
    if (blocked) throw blocked.problem;
    const credentials = await storage.read.people.findCredentialsById(personId);
    const isRight = await verifyPassword(credentials?.passwordHash, current);
    if (!credentials || !isRight) return undefined;
    await storage.transact((stores) => stores.signInAttempts.clear([attemptKey(personId)]));

    const issues = await checkNewPassword(next, credentials, 'next');
    if (issues.length === 0 && next.normalize('NFC') === current.normalize('NFC')) {
      issues.push({
        path: 'next',
        code: 'same-password',
        message: 'You have this password now. Choose another.',
      });
    }
    if (issues.length > 0) throw invalid(issues);
    return { provedHash: credentials.passwordHash, newHash: await hashPassword(next) };
  },
  async run({ stores, actor, now }, _input, proof): Promise<CommandOutcome<{ sessionsEnded: number }>> {
    const { personId, sessionId, email } = actingPerson(actor);
    const subject = { entity: 'person', id: personId, label: email } as const;
    if (!proof) {
      const audit = { ...subject, outcome: 'refused', after: { because: 'wrong password' } };
      return { result: { sessionsEnded: 0 }, audit, refusal: wrongPassword() };
    }
    const credentials = await stores.people.findCredentialsById(personId);
    if (!credentials || credentials.passwordHash !== proof.provedHash) throw changedMeanwhile();
    const { passwordHash: _, ...person } = credentials;
    await stores.people.savePassword(personId, proof.newHash);
    await stores.people.save({
      ...person,
      mustChangePassword: false,
      updatedAt: now,
      version: person.version + 1,
    });
    const sessionsEnded = await stores.sessions.removeByPerson(personId, sessionId);
    return { result: { sessionsEnded }, audit: { ...subject, after: { sessionsEnded } } };
  },
});

const attemptKey = (personId: string) => `password:${personId}`;

function wrongPassword(): Problem {
  return invalid([
    { path: 'current', code: 'wrong-password', message: 'This is not your current password.' },
  ]);
}

function changedMeanwhile(): Problem {
  return conflict([
    {
      path: '',
      code: 'changed-meanwhile',
      message: 'Your password was changed a moment ago. Sign in again.',
    },
  ]);
}
