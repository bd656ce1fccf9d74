/** What mails are about. The texts of each, in every language, stand in `texts/`. */
export const mailKinds = [
  'invitation',
  'activated',
  'password-reset',
  'password-changed',
  'support-request',
  'webhook-paused',
  'test',
] as const;
export type MailKind = (typeof mailKinds)[number];

/** In which mails can be written; what a tenant has not chosen is English. */
export const mailLanguages = ['en', 'de', 'fr', 'sv'] as const;
export type MailLanguage = (typeof mailLanguages)[number];

/**
 * `waiting` for its first or next attempt, also where no mail server is set; `sending` just now; `sent`: the server took
 * it; `failed`: refused for good, or tried for a day in vain; `withdrawn`: its link was revoked or replaced before it left.
 */
export const mailStates = ['waiting', 'sending', 'sent', 'failed', 'withdrawn'] as const;
export type MailState = (typeof mailStates)[number];

/** A mail as it waits. Its text is made when it is sent, so that no link lies in the database. */
export interface Mail {
  id: string;
  kind: MailKind;
  toAddress: string;
  toName: string;
  language: MailLanguage;
  personId: string | null;
  tenantId: string | null;
  linkId: string | null;
  /** What its text says besides the link: names, instants, a time zone. No secrets. */
  values: Record<string, string>;
  state: MailState;
  attempts: number;
  /** Null where nothing more is tried. */
  nextAttemptAt: string | null;
  leaseUntil: string | null;
  /** What the mail server said last, or why it was not reached. */
  answer: string | null;
  createdByName: string;
  createdAt: string;
  sentAt: string | null;
  updatedAt: string;
}
