import { type CommandOutcome, command } from '../command';
import { settleInvitation } from '../invitations/settle-invitation';
import { conflict, invalid, type Problem } from '../problem';
import { actingPerson } from './acting-person';
import { checkNewPassword } from './check-new-password';
import { hashPassword } from './hash-password';
import { PasswordChange } from './model';
import { clearOwnAttempts, proveOwnPassword, wrongOwnPassword } from './prove-own-password';

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
  async prepare(context, { current, next }): Promise<Proof | undefined> {
    const { personId } = actingPerson(context.actor);
    const provedHash = await proveOwnPassword(context, current);
    const person = await context.storage.read.people.find(personId);
    if (provedHash === undefined || !person) return undefined;
    await context.storage.transact((stores) => clearOwnAttempts(stores, personId));

    const issues = await checkNewPassword(next, person, 'next');
    if (issues.length === 0 && next.normalize('NFC') === current.normalize('NFC')) {
      issues.push({
        path: 'next',
        code: 'same-password',
        message: 'You have this password now. Choose another.',
      });
    }
    if (issues.length > 0) throw invalid(issues);
    return { provedHash, newHash: await hashPassword(next) };
  },
  async run(context, _input, proof): Promise<CommandOutcome<{ sessionsEnded: number }>> {
    const { stores, actor, now } = context;
    const { personId, sessionId, email } = actingPerson(actor);
    const subject = { entity: 'person', id: personId, label: email } as const;
    if (!proof) {
      const audit = { ...subject, outcome: 'refused', after: { because: 'wrong password' } };
      return { result: { sessionsEnded: 0 }, audit, refusal: wrongOwnPassword('current') };
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
    await settleInvitation(context, personId);
    const sessionsEnded = await stores.sessions.removeByPerson(personId, sessionId);
    return { result: { sessionsEnded }, audit: { ...subject, after: { sessionsEnded } } };
  },
});

function changedMeanwhile(): Problem {
  return conflict([
    {
      path: '',
      code: 'changed-meanwhile',
      message: 'Your password was changed a moment ago. Sign in again.',
    },
  ]);
}
