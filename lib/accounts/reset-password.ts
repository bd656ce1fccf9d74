import * as z from 'zod';
import { command } from '../command';
import { conflict, notFound } from '../problem';
import { accountAttemptKey } from './attempt-keys';
import { chooseInitialPassword } from './choose-initial-password';
import { PasswordText } from './model';

/** Gives somebody a new initial password: their sessions and known devices end, a lock on the account is taken off. */
export const resetPassword = command({
  name: 'person.reset-password',
  input: z.strictObject({ id: z.string(), password: PasswordText.optional() }),
  secrets: ['password', 'initialPassword'],
  prepare: (context, { password }) => chooseInitialPassword(context, password),
  async run({ stores, actor, now }, { id }, { passwordHash, generated }) {
    const before = await stores.people.find(id);
    if (!before || before.tenantId !== null) throw notFound('person');
    if (actor.kind === 'person' && actor.personId === id) {
      throw conflict([
        {
          path: '',
          code: 'own-password',
          message: 'Change your own password under Account; it needs the old one.',
        },
      ]);
    }
    const person = { ...before, mustChangePassword: true, updatedAt: now, version: before.version + 1 };
    await stores.people.save(person);
    await stores.people.savePassword(id, passwordHash);
    const sessionsEnded = await stores.sessions.removeByPerson(id);
    await stores.knownDevices.removeByPerson(id);
    await stores.signInAttempts.clear([accountAttemptKey(before.email)]);
    return {
      result: { person, initialPassword: generated },
      audit: {
        entity: 'person',
        id,
        label: person.email,
        after: { mustChangePassword: true, sessionsEnded },
      },
    };
  },
});
