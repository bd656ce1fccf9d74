import { linkPath, linkPurposes, tokenOf } from '@/lib/accounts/links/link-token';
import type { ServerKey } from '@/lib/context';
import type { ClaimedMail } from '@/lib/mail/deliver-mails';
import { composeMail } from '@/lib/mail/texts/compose-mail';
import { oneLine } from '@/lib/mail/texts/one-line';
import { judgeFailure, type MailOutcome } from './judge-mail-failure';
import { isPlainAddress, type MailSender } from './mail-sender';
import type { SmtpSettings } from './smtp-settings';

/** Of one attempt, from looking up the host to the last answer; well within the lease. */
const longestMs = 90_000;
const stepMs = 20_000;

export interface SendingWith {
  smtp: SmtpSettings;
  sender: MailSender;
  /** Where people open the console. */
  place: string;
  serverKey: ServerKey;
}

/** One attempt to hand one mail to the mail server. Never throws: what came of it is the answer. */
export async function sendMail(claimed: ClaimedMail, withWhat: SendingWith): Promise<MailOutcome> {
  const { mail } = claimed;
  const { smtp, sender, place } = withWhat;
  if (!isPlainAddress(mail.toAddress))
    return { outcome: 'never', answer: 'This is no address that a mail could be sent to.' };
  try {
    const { subject, text, html } = composeMail(mail, { link: linkFor(claimed, withWhat), place });
    const { createTransport } = await import('nodemailer');
    const { response } = await createTransport(transportOf(smtp)).sendMail({
      from: sender,
      to: { name: oneLine(mail.toName, 120), address: mail.toAddress },
      envelope: { from: sender.address, to: [mail.toAddress] },
      subject,
      text,
      html,
      // The same for every attempt, so that a mail that came twice is known by it.
      messageId: `<${mail.id}@${sender.address.split('@').at(-1)}>`,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
      textEncoding: 'quoted-printable',
      disableFileAccess: true,
      disableUrlAccess: true,
      ...{ signal: AbortSignal.timeout(longestMs) },
    });
    return { outcome: 'sent', answer: response };
  } catch (error) {
    return judgeFailure(error, sender.address);
  }
}

function transportOf({ host, port, secure, isLoopback, auth }: SmtpSettings) {
  return {
    host,
    port,
    secure,
    ...(auth && { auth }),
    requireTLS: !secure && !isLoopback,
    tls: { rejectUnauthorized: !isLoopback, minVersion: 'TLSv1.2' as const },
    dnsTimeout: stepMs,
    connectionTimeout: stepMs,
    greetingTimeout: stepMs,
    socketTimeout: 2 * stepMs,
  };
}

/** Made here and written nowhere else. */
function linkFor(
  { mail, link, tenantUrl }: ClaimedMail,
  { place, serverKey }: Pick<SendingWith, 'place' | 'serverKey'>,
): string {
  const purpose = linkPurposes.find((one) => one === link?.purpose);
  if (link && purpose) return place + linkPath(purpose, tokenOf(serverKey, link));
  return place + pageOf(mail, tenantUrl);
}

function pageOf({ kind, values }: ClaimedMail['mail'], tenantUrl: string | null): string {
  const tenant = tenantUrl === null ? undefined : `/t/${encodeURIComponent(tenantUrl)}`;
  if (kind === 'activated') return tenant ? `${tenant}/overview` : '/';
  if (kind === 'support-request') return tenant ? `${tenant}/support` : '/';
  if (kind === 'webhook-paused') return `/webhooks/${encodeURIComponent(values.webhookId ?? '')}`;
  return kind === 'test' ? '/mails' : '/sign-in';
}
