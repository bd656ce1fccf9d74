import { createHmac } from 'node:crypto';

interface Signing {
  /** The current one first. */
  secrets: readonly string[];
  body: string;
  /** ISO 8601. */
  at: string;
}

/**
 * The value of `X-Tenantry-Signature`: `t=<seconds since 1970>,v1=<hex>`, where each `v1` is HMAC-SHA256, with one of the
 * secrets as it was shown, over the seconds, a dot and the body to the byte.
 */
export function signBody({ secrets, body, at }: Signing): string {
  const seconds = Math.floor(Date.parse(at) / 1000);
  const signatures = secrets.map(
    (secret) => `v1=${createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')}`,
  );
  return [`t=${seconds}`, ...signatures].join(',');
}
