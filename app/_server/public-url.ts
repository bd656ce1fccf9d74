const shared = globalThis as { [key: symbol]: string | undefined };
/** Written by the start, once the server listens. */
const listening = Symbol.for('tenantry.address');

/**
 * Where people open the console, without a slash at its end: the setting, or the listening address. Never the `Host` of a
 * request, which its sender chooses: a link in somebody else's mail would lead to them.
 */
export function publicUrl(): string {
  const { TENANTRY_PUBLIC_URL: configured, HOST: host, PORT: port } = process.env;
  if (configured) return new URL(configured).origin;
  return shared[listening] ?? `http://${host || '127.0.0.1'}:${port || 3000}`;
}

/** Whether only this machine reaches that address: links in mails are of no use elsewhere then. */
export function isPublicUrlLocal(): boolean {
  const { hostname } = new URL(publicUrl());
  return hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');
}
