import { command } from '../command';
import { invalid, Problem } from '../problem';
import { checkNewPassword } from './check-new-password';
import { type FirstRunState, findFirstRunLink } from './first-run-link';
import { hashPassword } from './hash-password';
import { FirstRunInput } from './model';
import { newPerson } from './new-person';
import { rememberDevice } from './remember-device';
import { startSession } from './start-session';

/** Uses the first-run link up: creates the first provider administrator and signs them in. */
export const completeFirstRun = command({
  name: 'first-run.complete',
  input: FirstRunInput,
  secrets: ['token', 'password', 'deviceToken'],
  async prepare({ storage, now }, { token, email, name, password }) {
    // Asked again in the transaction; here it keeps strangers from having passwords hashed.
    const { state } = await findFirstRunLink(storage.read, { token, now: now() });
    if (state !== 'open') throw closed(state);
    const issues = await checkNewPassword(password, { email, name }, 'password');
    if (issues.length > 0) throw invalid(issues);
    return hashPassword(password);
  },
  async run(context, { token, email, name }, passwordHash) {
    const { stores, now, newId } = context;
    const { state, link } = await findFirstRunLink(stores, { token, now });
    if (state !== 'open' || !link || !(await stores.oneTimeLinks.use(link.id, now))) throw closed(state);
    const person = newPerson({
      id: newId(),
      email,
      name,
      role: 'provider-administrator',
      mustChangePassword: false,
      now,
    });
    await stores.people.insert(person, passwordHash);
    const { token: sessionToken, session } = await startSession(context, person);
    return {
      result: {
        token: sessionToken,
        expiresAt: session.expiresAt,
        person,
        deviceToken: await rememberDevice(context, person),
      },
      audit: { entity: 'person', id: person.id, label: person.email, after: person },
    };
  },
});

const reasons: Record<Exclude<FirstRunState, 'open'>, string> = {
  used: 'This link was used already. Sign in with the account that was created with it.',
  expired: 'This link was good for 24 hours. Restart Tenantry to get a new one.',
  unknown:
    'This link is not known here. A restart of Tenantry replaces the link of the start before: use the newest.',
  'people-exist': 'The first administrator exists already. Sign in, or ask an administrator for an account.',
};

function closed(state: FirstRunState): Problem {
  const reason = state === 'open' ? 'used' : state;
  return new Problem({ kind: 'conflict', code: `first-run-${reason}`, message: reasons[reason] });
}
