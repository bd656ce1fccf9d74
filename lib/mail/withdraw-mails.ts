import type { CommandContext } from '../context';

type Inside = Pick<CommandContext, 'stores' | 'now'>;

/**
 * Takes back the mails that carry these links, as far as they have not left. One that is just being handed over may
 * still arrive: what became of it is noted when that is known.
 */
export async function withdrawMails({ stores, now }: Inside, linkIds: readonly string[]): Promise<void> {
  for (const linkId of linkIds)
    for (const mail of await stores.mails.listUnsentWithLink(linkId))
      await stores.mails.save({
        ...mail,
        state: 'withdrawn',
        nextAttemptAt: null,
        answer: 'Its link was revoked or replaced before it left.',
        updatedAt: now,
      });
}

/** The way back, for links that count again: what was withdrawn with them waits again. */
export async function restoreMails({ stores, now }: Inside, linkIds: readonly string[]): Promise<void> {
  for (const mail of await stores.mails.listByLinks(linkIds))
    if (mail.state === 'withdrawn')
      await stores.mails.save({
        ...mail,
        state: 'waiting',
        leaseUntil: null,
        nextAttemptAt: now,
        answer: null,
        updatedAt: now,
      });
}
