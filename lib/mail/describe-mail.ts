import type { Mail, MailKind, MailLanguage, MailState } from './model';

export const kindNames: Record<MailKind, string> = {
  invitation: 'Invitation',
  activated: 'Tenant is active',
  'password-reset': 'New password',
  'password-changed': 'Password was changed',
  'support-request': 'Access for support',
  'webhook-paused': 'Webhook is paused',
  test: 'Test mail',
};

export const stateNames: Record<MailState, string> = {
  waiting: 'Waiting',
  sending: 'Being sent',
  sent: 'Sent',
  failed: 'Failed',
  withdrawn: 'Withdrawn',
};

/** In their own language, as they are chosen from. */
export const languageNames: Record<MailLanguage, string> = {
  en: 'English',
  de: 'Deutsch',
  fr: 'Français',
  sv: 'Svenska',
};

/** `Invitation to ann@nord.example`: how the log and lists call it. */
export function describeMail({ kind, toAddress }: Pick<Mail, 'kind' | 'toAddress'>): string {
  return `${kindNames[kind]} to ${toAddress}`;
}
