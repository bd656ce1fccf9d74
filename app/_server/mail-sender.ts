import { isIP } from 'node:net';
import { publicUrl } from './public-url';
import { readSmtpSettings } from './smtp-settings';

export interface MailSender {
  name: string;
  address: string;
}

const ourName = 'Tenantry';

/**
 * From whom mails come: `TENANTRY_MAIL_FROM`; without it, the user of the mail server where that is an address, since
 * many servers take no other; else an address at the console's own host.
 */
export function mailSender(): MailSender {
  const configured = parseSender(process.env.TENANTRY_MAIL_FROM ?? '');
  if (configured) return configured;
  const user = readSmtpSettings()?.auth?.user ?? '';
  return parseSender(user) ?? { name: ourName, address: `tenantry@${ownHost()}` };
}

/** `tenantry@example.com` or `Name <tenantry@example.com>`. */
export function parseSender(text: string): MailSender | undefined {
  const [, name, address = text] = /^([^<>]*)<([^<>]*)>$/.exec(text.trim()) ?? [];
  const plain = address.trim();
  if (!isPlainAddress(plain)) return undefined;
  return { name: (name ?? '').replace(/["\p{Cc}]/gu, '').trim() || ourName, address: plain };
}

/** One address and nothing else: no list, no comment, no line break that a mail program would read something into. */
export function isPlainAddress(text: string): boolean {
  return /^[^\s\p{Cc}@<>",;:()[\]\\]+@[^\s\p{Cc}@<>",;:()\\]+$/u.test(text);
}

/** A bare address of the network is no place for mail. */
function ownHost(): string {
  const { hostname } = new URL(publicUrl());
  return isIP(hostname.replace(/^\[|\]$/g, '')) ? 'localhost' : hostname;
}
