import { command } from '../command';
import { conflict } from '../problem';
import { chooseInitialPassword } from './choose-initial-password';
import { PersonDraft } from './model';
import { newPerson } from './new-person';

/** Adds somebody who can sign in, with an initial password that only leads to choosing an own one. */
export const createPerson = command({
  name: 'person.create',
  input: PersonDraft,
  secrets: ['password', 'initialPassword'],
  prepare: (context, { password }) => chooseInitialPassword(context, password),
  async run({ stores, now, newId }, { email, name, role }, { passwordHash, generated }) {
    const holder = await stores.people.findCredentials(email);
    if (holder) {
      throw conflict([
        {
          path: 'email',
          code: 'email-taken',
          message: `${holder.name} already signs in with this e-mail address. Use another address.`,
          holder: { id: holder.id, name: holder.name },
        },
      ]);
    }
    const person = newPerson({
      id: newId(),
      email,
      name,
      role,
      mustChangePassword: true,
      now,
    });
    await stores.people.insert(person, passwordHash);
    return {
      result: { person, initialPassword: generated },
      audit: { entity: 'person', id: person.id, label: person.email, after: person },
    };
  },
});
