import * as z from 'zod';
import { pageMembers } from '../page-input';
import { notFound } from '../problem';
import { query } from '../query';
import { mailKinds, mailStates } from './model';

export const MailListInput = z.strictObject({
  state: z.enum(mailStates, { error: `The state is one of ${mailStates.join(', ')}.` }).optional(),
  kind: z.enum(mailKinds, { error: `The kind is one of ${mailKinds.join(', ')}.` }).optional(),
  tenantId: z.string().optional(),
  personId: z.string().optional(),
  q: z
    .string()
    .max(254, { error: 'Look for at most 254 characters.' })
    .optional()
    .meta({ description: 'Part of the address or the name.' }),
  ...pageMembers,
});

/** The outbox, newest first. */
export const listMails = query({
  name: 'mail.list',
  input: MailListInput,
  async run({ stores }, { state, kind, tenantId, personId, q, limit, after, before, count }) {
    const filter = {
      ...(state && { states: [state] }),
      ...(kind && { kinds: [kind] }),
      tenantId,
      personId,
      q: q?.trim(),
    };
    const page = await stores.mails.list(filter, { limit, after, before });
    return count ? { ...page, total: await stores.mails.count(filter) } : page;
  },
});

export const getMail = query({
  name: 'mail.list',
  input: z.strictObject({ id: z.string() }),
  async run({ stores }, { id }) {
    const mail = await stores.mails.find(id);
    if (!mail) throw notFound('mail');
    return mail;
  },
});
