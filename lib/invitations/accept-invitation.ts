import * as z from 'zod';
import { checkNewPassword } from '../accounts/check-new-password';
import { hashPassword } from '../accounts/hash-password';
import { PasswordText } from '../accounts/model';
import { rememberDevice } from '../accounts/remember-device';
import { startSession } from '../accounts/start-session';
import type { Actor } from '../actor';
import { command } from '../command';
import { withdrawMails } from '../mail/withdraw-mails';
import { invalid } from '../problem';
import { requireThawed } from '../tenants/frozen';
import { closedLink } from './closed-link';
import { LinkToken } from './find-invitation';
import { refused, tellOfInvitation } from './get-invitable';
import { type LookedUp, lookUpLink } from './look-up-link';

type Open = Exclude<LookedUp, { door: 'unknown' }>;

/** Uses the link up: sets the password, ends every other way in that was there before, and signs its person in. */
export const acceptInvitation = command({
  name: 'invitation.accept',
  input: z.object({ token: LinkToken, password: PasswordText }),
  secrets: ['token', 'password', 'deviceToken'],
  async prepare({ storage, now, actor }, { token, password }) {
    // Asked again in the transaction; here it keeps strangers from having passwords hashed.
    const { person } = requireOpen(await lookUpLink(storage.read, { token, now: now() }), actor);
    const issues = await checkNewPassword(password, person, 'password');
    if (issues.length > 0) throw invalid(issues);
    return hashPassword(password);
  },
  async run(context, { token }, passwordHash) {
    const { stores, now, actor } = context;
    const found = requireOpen(await lookUpLink(stores, { token, now }), actor);
    const { link, invitation: before, tenant } = found;
    if (!(await stores.oneTimeLinks.use(link.id, now))) throw closedLink('used');
    const { person, endedSessions } = await setPassword(context, found, passwordHash);
    const isActive = tenant.status === 'active';
    const after = {
      ...before,
      openedAt: before.openedAt ?? now,
      passwordSetAt: now,
      doneAt: isActive ? now : null,
      updatedAt: now,
      version: before.version + 1,
    };
    await stores.invitations.save(after);
    const { token: sessionToken, session } = await startSession(context, person);
    return {
      result: {
        token: sessionToken,
        expiresAt: session.expiresAt,
        person,
        tenant: { url: tenant.url, isActive },
        deviceToken: await rememberDevice(context, person),
      },
      audit: tellOfInvitation(after, person, { before, after: { ...after, endedSessions } }),
    };
  },
});

/** Nobody sets a password in a browser in which somebody else is signed in. */
function requireOpen(found: LookedUp, actor: Actor): Open {
  if (found.door === 'frozen') requireThawed(found.tenant);
  if (found.door !== 'open') throw closedLink(found.door);
  if (actor.kind === 'person' && actor.personId !== found.person.id)
    throw refused({
      code: 'wrong-person',
      message: `${actor.name} is signed in here. Sign out first, then open the link again.`,
    });
  return found;
}

async function setPassword(
  context: Parameters<typeof startSession>[0],
  { person: before }: Open,
  passwordHash: string,
) {
  const { stores, now } = context;
  const person = { ...before, mustChangePassword: false, updatedAt: now, version: before.version + 1 };
  await stores.people.savePassword(person.id, passwordHash);
  await stores.people.save(person);
  for (const purpose of ['invitation', 'password-reset'] as const)
    await withdrawMails(context, await stores.oneTimeLinks.revokeByPerson(person.id, purpose, now));
  return { person, endedSessions: await stores.sessions.removeByPerson(person.id) };
}
