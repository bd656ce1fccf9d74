import * as z from 'zod';
import { type CommandOutcome, command } from '../command';
import { invalid } from '../problem';
import { checkInitialPassword, checkNewPassword } from './check-new-password';
import { hashPassword } from './hash-password';
import { Email, PasswordText, type Person } from './model';
import { newPerson } from './new-person';

const name = 'Administrator';

/**
 * Creates the provider administrator whom the settings name; does nothing when people exist. A password from 8 characters
 * that does not meet the rules is taken, but has to be changed at the first sign-in.
 */
export const createFirstAdministrator = command({
  name: 'first-run.create-administrator',
  input: z.object({ email: Email, password: PasswordText }),
  secrets: ['password'],
  async prepare({ storage }, { email, password }) {
    if ((await storage.read.people.count()) > 0) return undefined;
    const refused = checkInitialPassword(password, 'password');
    if (refused.length > 0) throw invalid(refused);
    const issues = await checkNewPassword(password, { email, name }, 'password');
    return { mustChangePassword: issues.length > 0, passwordHash: await hashPassword(password) };
  },
  async run({ stores, now, newId }, { email }, prepared): Promise<CommandOutcome<Person | undefined>> {
    if (!prepared || (await stores.people.count()) > 0) return { result: undefined, audit: null };
    const person = newPerson({
      id: newId(),
      email,
      name,
      role: 'provider-administrator',
      mustChangePassword: prepared.mustChangePassword,
      now,
    });
    await stores.people.insert(person, prepared.passwordHash);
    return { result: person, audit: { entity: 'person', id: person.id, label: person.email, after: person } };
  },
});
