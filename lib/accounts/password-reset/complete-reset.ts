import { command } from '../../command';
import type { Context } from '../../context';
import { settleInvitation } from '../../invitations/settle-invitation';
import { postMail } from '../../mail/post-mail';
import { withdrawMails } from '../../mail/withdraw-mails';
import { invalid, Problem } from '../../problem';
import { query } from '../../query';
import type { Stores } from '../../stores';
import { isFrozen } from '../../tenants/frozen';
import { accountAttemptKey } from '../attempt-keys';
import { checkNewPassword } from '../check-new-password';
import { hashPassword } from '../hash-password';
import { findLink, type LinkState } from '../links/find-link';
import type { Person } from '../model';
import { noticeAddress } from '../notice-address';
import { ResetInput, ResetLink } from './model';

const purpose = 'password-reset';

/** What the link of a mail is good for, and whose words its new password must not be made of. */
export const findReset = query({
  name: 'password-reset.find',
  input: ResetLink,
  async run({ stores, now }, { token }) {
    const { state, link } = await findLink(stores, { token, purpose, now });
    const person = link?.personId ? await stores.people.find(link.personId) : undefined;
    if (state !== 'open' || !person || person.disabledAt !== null)
      return { state: state === 'open' ? ('revoked' as const) : state, person: undefined };
    return { state, person: { email: person.email, name: person.name } };
  },
});

/**
 * Uses the link up for a new password. Every session and known browser ends and nobody is signed in by it: a second
 * factor is asked for as ever.
 */
export const completeReset = command({
  name: 'password-reset.complete',
  input: ResetInput,
  secrets: ['token', 'password'],
  async prepare({ storage, now }: Context, { token, password }) {
    // Asked again in the transaction; here it keeps strangers from having passwords hashed.
    const { state, link } = await findLink(storage.read, { token, purpose, now: now() });
    const person = link?.personId ? await storage.read.people.find(link.personId) : undefined;
    if (state !== 'open' || !person) throw closed(state);
    const issues = await checkNewPassword(password, person, 'password');
    if (issues.length > 0) throw invalid(issues);
    return hashPassword(password);
  },
  async run(context, { token }, passwordHash) {
    const { stores, now } = context;
    const { state, link } = await findLink(stores, { token, purpose, now });
    const before = link?.personId ? await stores.people.find(link.personId) : undefined;
    if (state !== 'open' || !link || !before || before.disabledAt !== null) throw closed(state);
    if (!(await stores.oneTimeLinks.use(link.id, now))) throw closed('used');
    const { id, email } = before;
    await stores.people.savePassword(id, passwordHash);
    await stores.people.save({
      ...before,
      mustChangePassword: false,
      updatedAt: now,
      version: before.version + 1,
    });
    await settleInvitation(context, id);
    const sessionsEnded = await stores.sessions.removeByPerson(id);
    await stores.knownDevices.removeByPerson(id);
    await stores.signInAttempts.clear([accountAttemptKey(email)]);
    await withdrawMails(context, await stores.oneTimeLinks.revokeByPerson(id, purpose, now));
    const { timeZone, ...address } = await noticeAddress(stores, before);
    await postMail(context, {
      kind: 'password-changed',
      ...address,
      linkId: null,
      values: { at: now, timeZone },
    });
    const after = { mustChangePassword: false, sessionsEnded };
    return {
      result: undefined,
      audit: { entity: 'person', id, label: email, ...(await historyOf(stores, before)), after },
    };
  },
});

/** In the tenant's own history too, unless that rests because the tenant is frozen. */
async function historyOf({ tenants }: Pick<Stores, 'tenants'>, { tenantId }: Person) {
  const tenant = tenantId === null ? undefined : await tenants.find(tenantId);
  return tenant && !isFrozen(tenant) ? { tenantId: tenant.id } : {};
}

const reasons: Record<Exclude<LinkState, 'open'>, string> = {
  used: 'This link was used already. Sign in with the password that was chosen with it.',
  expired: 'This link was good for 30 minutes. Ask for a new one.',
  revoked: 'This link does not count any more: the password was changed since, or a newer one was used.',
  unknown: 'This link is not known here. Open it from the mail again, whole.',
};

function closed(state: LinkState): Problem {
  const reason = state === 'open' ? 'revoked' : state;
  return new Problem({ kind: 'conflict', code: `reset-link-${reason}`, message: reasons[reason] });
}
