import * as z from 'zod';
import { minute, shift } from '../accounts/instants';
import type { OneTimeLink } from '../accounts/store';
import { command } from '../command';
import { findCarriedLink } from './link-of-mail';
import type { Mail } from './model';
import { pauseAfter } from './retry-plan';
import { oneLine } from './texts/one-line';

/** How long a server has a mail for itself. Longer than it tries, so that a second one only follows a dead one. */
export const leaseMs = 5 * minute;

/** A mail that this server is to send now, with what its text needs and the outbox does not hold. */
export interface ClaimedMail {
  mail: Mail & { leaseUntil: string };
  link: OneTimeLink | null;
  tenantUrl: string | null;
}

/**
 * Takes what is due for this server alone: claiming happens in one transaction, and another server sees it as being sent
 * until the lease is over. A mail whose link is over by now is withdrawn, since nobody could use it.
 */
export const claimMails = command({
  name: 'mail.deliver',
  input: z.strictObject({ limit: z.int().min(1).max(50) }),
  async run({ stores, now }, { limit }): Promise<{ result: ClaimedMail[]; audit: null }> {
    const result: ClaimedMail[] = [];
    for (const mail of await stores.mails.listDue(now, limit)) {
      const carried = await findCarriedLink(stores, mail, now);
      if (carried.state === 'over') {
        const answer = 'Its link was over before it left.';
        await stores.mails.save({ ...mail, ...rest, state: 'withdrawn', answer, updatedAt: now });
        continue;
      }
      const leaseUntil = shift(now, leaseMs);
      const claimed = {
        ...mail,
        state: 'sending' as const,
        attempts: mail.attempts + 1,
        leaseUntil,
        updatedAt: now,
      };
      await stores.mails.save(claimed);
      const tenant = mail.tenantId === null ? undefined : await stores.tenants.find(mail.tenantId);
      const link = carried.state === 'open' ? carried.link : null;
      result.push({ mail: claimed, link, tenantUrl: tenant?.url ?? null });
    }
    return { result, audit: null };
  },
});

const rest = { nextAttemptAt: null, leaseUntil: null };

/**
 * What became of an attempt. `later`: not now, such as a server that is down; `never`: refused for good. Only who still
 * holds the lease may say that it was in vain; that it left is true whoever says so.
 */
export const noteDelivery = command({
  name: 'mail.deliver',
  input: z.strictObject({
    id: z.string(),
    leaseUntil: z.string(),
    outcome: z.enum(['sent', 'later', 'never']),
    answer: z.string(),
  }),
  async run({ stores, now }, { id, leaseUntil, outcome, answer: said }) {
    const mail = await stores.mails.find(id);
    if (!mail) return { result: null, audit: null };
    const answer = oneLine(said.replace(/token=[\w-]+/g, 'token=…'), 500);
    const noted = { ...mail, answer, updatedAt: now };
    const isOurs = mail.state === 'sending' && mail.leaseUntil === leaseUntil;
    if (outcome === 'sent') await stores.mails.save({ ...noted, ...rest, state: 'sent', sentAt: now });
    else if (isOurs) await stores.mails.save({ ...noted, ...afterFailure(mail, outcome, now) });
    return { result: null, audit: null };
  },
});

function afterFailure({ attempts }: Mail, outcome: 'later' | 'never', now: string): Partial<Mail> {
  const pause = outcome === 'never' ? null : pauseAfter(attempts);
  if (pause === null) return { ...rest, state: 'failed' };
  return { state: 'waiting', leaseUntil: null, nextAttemptAt: shift(now, pause) };
}
