import { isIPv4 } from 'node:net';

/** The mail server as `TENANTRY_SMTP_URL` names it. */
export interface SmtpSettings {
  host: string;
  port: number;
  /** Encrypted from the first byte on (`smtps`). */
  secure: boolean;
  /** On this very machine nobody listens in between; everywhere else an unencrypted connection is refused. */
  isLoopback: boolean;
  auth: { user: string; pass: string } | undefined;
}

/** Undefined where none is set: mails then wait in the outbox. The start has refused what is wrong here. */
export function readSmtpSettings(value = process.env.TENANTRY_SMTP_URL): SmtpSettings | undefined {
  if (!value || !URL.canParse(value)) return undefined;
  const { protocol, hostname, port, username, password } = new URL(value);
  if (protocol !== 'smtp:' && protocol !== 'smtps:') return undefined;
  const secure = protocol === 'smtps:';
  const host = hostname.replace(/^\[|\]$/g, '');
  return {
    host,
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    isLoopback: isLoopback(host),
    auth: username === '' ? undefined : { user: decode(username), pass: decode(password) },
  };
}

function isLoopback(host: string): boolean {
  const name = host.toLowerCase();
  return (
    name === 'localhost' ||
    name.endsWith('.localhost') ||
    name === '::1' ||
    (isIPv4(name) && name.startsWith('127.'))
  );
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
