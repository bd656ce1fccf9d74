import * as z from 'zod';
import { hour, shift } from '../accounts/instants';
import { nameActor } from '../audit/record-entry';
import { type CommandContext, command } from '../command';
import { notFound, Problem } from '../problem';
import { describeMail } from './describe-mail';
import { findCarriedLink } from './link-of-mail';
import type { Mail } from './model';

/** To one address in an hour, of one kind; nobody's mailbox is filled by a button. */
export const mailsAnHour = 3;

/**
 * Tries a mail again at once. One that left already is sent as another mail, so that the first stays in the list with
 * what became of it.
 */
export const sendMailAgain = command({
  name: 'mail.send-again',
  input: z.strictObject({ id: z.string() }),
  async run(context, { id }) {
    const { stores, now } = context;
    const mail = await stores.mails.find(id);
    if (!mail) throw notFound('mail');
    await refuse(context, mail);
    const fresh = {
      state: 'waiting',
      attempts: 0,
      nextAttemptAt: now,
      leaseUntil: null,
      updatedAt: now,
    } as const;
    const again: Mail =
      mail.state === 'sent'
        ? { ...mail, ...fresh, ...(await another(context, mail)) }
        : { ...mail, ...fresh };
    await (mail.state === 'sent' ? stores.mails.insert(again) : stores.mails.save(again));
    return {
      result: again,
      audit: {
        entity: 'mail',
        id: again.id,
        label: describeMail(again),
        before: { state: mail.state, attempts: mail.attempts, answer: mail.answer },
        after: { state: again.state, attempts: again.attempts },
      },
    };
  },
});

async function another({ stores, newId, now, actor }: CommandContext, { toAddress, kind }: Mail) {
  await requireQuietAddress({ stores, now }, toAddress, kind);
  return {
    id: newId(),
    answer: null,
    createdAt: now,
    sentAt: null,
    createdByName: nameActor(actor).actorName,
  };
}

export async function requireQuietAddress(
  { stores, now }: Pick<CommandContext, 'stores' | 'now'>,
  address: string,
  kind: Mail['kind'],
): Promise<void> {
  if ((await stores.mails.countSince(address, [kind], shift(now, -hour))) < mailsAnHour) return;
  throw new Problem({
    kind: 'too-many-requests',
    code: 'too-many-mails',
    message: `${address} got ${mailsAnHour} mails of this kind within an hour. Try again later.`,
    retryAfterSeconds: 3600,
  });
}

async function refuse({ stores, now }: CommandContext, mail: Mail): Promise<void> {
  const wayOn = waysOn[mail.kind] ?? '';
  if (mail.state === 'sending')
    throw new Problem({
      kind: 'conflict',
      code: 'mail-sending',
      message: 'This mail is being handed to the mail server just now. Look again in a minute.',
    });
  if (mail.state === 'withdrawn')
    throw new Problem({
      kind: 'conflict',
      code: 'mail-withdrawn',
      message: `This mail was withdrawn: its link does not count any more.${wayOn}`,
    });
  if ((await findCarriedLink(stores, mail, now)).state === 'over')
    throw new Problem({
      kind: 'conflict',
      code: 'link-over',
      message: `The link in this mail is over.${wayOn}`,
    });
}

const waysOn: Partial<Record<Mail['kind'], string>> = {
  invitation: ' Send a new invitation under Activations.',
  'password-reset': ' The person asks for a new one on the sign-in page.',
};
