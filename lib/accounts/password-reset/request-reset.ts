import { type CommandOutcome, command } from '../../command';
import { postMail } from '../../mail/post-mail';
import { addressAttemptKey } from '../attempt-keys';
import { countAttempts } from '../count-attempts';
import { hour, minute, shift } from '../instants';
import { openLink } from '../links/open-link';
import { noticeAddress } from '../notice-address';
import { mostResetMails, ResetRequest, resetMinutes } from './model';

/**
 * Sends somebody a link with which to choose a new password. The answer is the same for addresses that nobody has, for
 * disabled people, for those who were only invited and for the fourth mail within an hour; whoever calls this sees to it
 * that it takes as long. Throws `too-many-requests` after fifty from one network address within a quarter of an hour.
 */
export const requestReset = command({
  name: 'password-reset.request',
  input: ResetRequest,
  /** Whoever tries addresses in a row is slowed down, whether there are such people or not. */
  async prepare({ storage, ip, now }) {
    const key = `password-reset ${addressAttemptKey(ip)}`;
    const blocked = await storage.transact((stores) =>
      countAttempts({ stores, now: now() }, [{ key, kind: 'address' }]),
    );
    if (blocked) throw blocked.problem;
  },
  async run(context, { email }): Promise<CommandOutcome<undefined>> {
    const { stores, now } = context;
    const credentials = await stores.people.findCredentials(email);
    const nothing = { result: undefined, audit: null };
    if (!credentials || credentials.disabledAt !== null) return nothing;
    const { passwordHash, ...person } = credentials;
    // Who never had a password comes in by an invitation, and not at all once that was revoked.
    if (passwordHash === '') return nothing;
    const since = shift(now, -hour);
    const sent = await stores.mails.countSince(person.email, ['password-reset'], since);
    if (sent >= mostResetMails) return nothing;

    const link = await openLink(context, {
      purpose: 'password-reset',
      personId: person.id,
      lasts: resetMinutes * minute,
    });
    const { timeZone, ...address } = await noticeAddress(stores, person);
    const values = { expiresAt: link.expiresAt, timeZone };
    await postMail(context, { kind: 'password-reset', ...address, linkId: link.id, values });
    return {
      result: undefined,
      audit: { entity: 'person', id: person.id, label: person.email, after: { expiresAt: link.expiresAt } },
    };
  },
});
