import { nameActor } from '../audit/record-entry';
import type { CommandContext } from '../context';
import { type Mail, type MailKind, type MailLanguage, mailLanguages } from './model';

/** What the text of each kind says besides its link. Instants are ISO 8601 UTC, written in `timeZone`. */
export interface MailValues {
  invitation: { tenantName: string; inviterName: string; expiresAt: string; timeZone: string };
  activated: { tenantName: string };
  'password-reset': { expiresAt: string; timeZone: string };
  'password-changed': { at: string; timeZone: string };
  'support-request': { tenantName: string; personName: string; reason: string; minutes: number | string };
  'webhook-paused': {
    webhookName: string;
    webhookId: string;
    failures: number;
    at: string;
    timeZone: string;
  };
  test: Record<string, never>;
}

export interface NewMail<Kind extends MailKind> {
  kind: Kind;
  to: { address: string; name: string };
  /** What is no language of mails becomes English. */
  language: string | null;
  personId: string | null;
  tenantId: string | null;
  /** The one-time link that its text carries. */
  linkId: string | null;
  values: MailValues[Kind];
}

/** Puts a mail into the outbox, in the transaction of what it tells of: both happen, or neither. */
export async function postMail<Kind extends MailKind>(
  { stores, newId, now, actor }: Pick<CommandContext, 'stores' | 'newId' | 'now' | 'actor'>,
  { kind, to, language, personId, tenantId, linkId, values }: NewMail<Kind>,
): Promise<Mail> {
  const mail: Mail = {
    id: newId(),
    kind,
    toAddress: to.address,
    toName: to.name,
    language: mailLanguageOf(language),
    personId,
    tenantId,
    linkId,
    values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)])),
    state: 'waiting',
    attempts: 0,
    nextAttemptAt: now,
    leaseUntil: null,
    answer: null,
    createdByName: nameActor(actor).actorName,
    createdAt: now,
    sentAt: null,
    updatedAt: now,
  };
  await stores.mails.insert(mail);
  return mail;
}

function mailLanguageOf(language: string | null | undefined): MailLanguage {
  return mailLanguages.find((one) => one === language) ?? 'en';
}
