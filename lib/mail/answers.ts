import * as z from 'zod';
import { type Mail, mailKinds, mailLanguages, mailStates } from './model';
import { subjectOf } from './texts/compose-mail';

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });

export const MailAnswer = z.strictObject({
  id: z.string(),
  kind: z.enum(mailKinds),
  subject: z.string(),
  toAddress: z.string(),
  toName: z.string(),
  language: z.enum(mailLanguages),
  personId: z.string().nullable(),
  tenantId: z.string().nullable(),
  state: z.enum(mailStates).meta({
    description:
      'waiting for its next attempt, also where no mail server is set; sending just now; sent: the server took it; failed: refused for good, or tried for a day in vain; withdrawn: its link is over.',
  }),
  attempts: z.int(),
  nextAttemptAt: instant.nullable().meta({ description: 'Null where nothing more is tried.' }),
  answer: z
    .string()
    .nullable()
    .meta({ description: 'What the mail server said last, or why it was not reached.' }),
  createdByName: z.string(),
  createdAt: instant,
  sentAt: instant.nullable(),
  updatedAt: instant,
});

/** What the interface tells of a mail: neither its link nor who holds it just now. */
export function answerOf(mail: Mail): z.output<typeof MailAnswer> {
  const { linkId: _link, leaseUntil: _lease, values: _values, ...told } = mail;
  return { ...told, subject: subjectOf(mail) };
}

export const MailPageAnswer = z.strictObject({
  items: z.array(MailAnswer),
  next: z.string().nullable(),
  previous: z.string().nullable(),
  total: z.int().optional(),
});
