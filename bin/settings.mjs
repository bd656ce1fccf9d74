import { closeSync, existsSync, mkdirSync, openSync, rmSync } from 'node:fs';
import { BlockList, isIP } from 'node:net';
import { dirname, resolve } from 'node:path';

/** A setting the operator has to change. The message is the one sentence that says how. */
export class WrongSetting extends Error {
  name = 'WrongSetting';
}

/**
 * Every setting, with the function that refuses a wrong value. Empty means "not set".
 * The table in README.md is compared with this one by a test.
 */
const checks = {
  PORT: port,
  HOST: host,
  TENANTRY_DATA_DIR: (value) => value,
  DATABASE_URL: databaseUrl,
  TENANTRY_ADMIN_EMAIL: administratorEmail,
  TENANTRY_ADMIN_PASSWORD: (value) => value,
  TENANTRY_SECRET: secret,
  TENANTRY_PUBLIC_URL: publicUrl,
  TENANTRY_TRUSTED_PROXY: trustedProxy,
  TENANTRY_SMTP_URL: smtpUrl,
  TENANTRY_MAIL_FROM: mailFrom,
  TENANTRY_TEMPLATE_HOSTS: hostList,
  TENANTRY_WEBHOOK_HOSTS: hostList,
  TENANTRY_OIDC_ISSUER: oidcIssuer,
  TENANTRY_OIDC_CLIENT_ID: (value) => value,
  TENANTRY_OIDC_CLIENT_SECRET: (value) => value,
  TENANTRY_OIDC_NAME: (value) => value,
  TENANTRY_REQUESTS_PER_SECOND: requestsPerSecond,
  TENANTRY_MAX_ARCHIVE_BYTES: byteCount,
  TENANTRY_MAX_INFLATED_BYTES: byteCount,
};

export const settingNames = Object.keys(checks);

/**
 * Checks every setting of an environment and returns what the start itself needs.
 * `dataDir` is absolute and can be written to. Throws `WrongSetting`.
 */
export function readSettings(env, root) {
  for (const [name, check] of Object.entries(checks)) if (env[name]) check(env[name], name);
  if (Boolean(env.TENANTRY_ADMIN_EMAIL) !== Boolean(env.TENANTRY_ADMIN_PASSWORD)) {
    throw new WrongSetting(
      'TENANTRY_ADMIN_EMAIL and TENANTRY_ADMIN_PASSWORD belong together: set both, or neither.',
    );
  }
  const oidc = ['TENANTRY_OIDC_ISSUER', 'TENANTRY_OIDC_CLIENT_ID', 'TENANTRY_OIDC_CLIENT_SECRET'];
  const missing = oidc.filter((name) => !env[name]);
  if (missing.length > 0 && missing.length < oidc.length) {
    throw new WrongSetting(
      `${oidc.join(', ')} belong together: set ${missing.join(' and ')} too, or none of them.`,
    );
  }
  return {
    port: env.PORT ? port(env.PORT) : 3000,
    host: env.HOST || '127.0.0.1',
    dataDir: writableFolder(env.TENANTRY_DATA_DIR ? resolve(env.TENANTRY_DATA_DIR) : resolve(root, 'data')),
    publicUrl: env.TENANTRY_PUBLIC_URL ? publicUrl(env.TENANTRY_PUBLIC_URL) : undefined,
    trustedProxies: trustedProxy(env.TENANTRY_TRUSTED_PROXY ?? ''),
  };
}

function port(value) {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65535) return Number(value);
  throw new WrongSetting(
    `PORT must be a number from 0 to 65535, not “${value}”: set PORT=3000, for example.`,
  );
}

function host(value) {
  if (/^[\w.:%-]+$/.test(value)) return value;
  throw new WrongSetting(
    `HOST must be an address or a host name, not “${value}”: set HOST=127.0.0.1, for example.`,
  );
}

function databaseUrl(value) {
  const url = parseUrl(value);
  if (url && ['postgres:', 'postgresql:'].includes(url.protocol)) return value;
  throw new WrongSetting(
    'DATABASE_URL must look like postgres://user:password@host:5432/database: correct it, or remove it to use SQLite.',
  );
}

function secret(value) {
  if (value.length >= 32) return value;
  throw new WrongSetting(
    'TENANTRY_SECRET needs at least 32 characters: set it to the output of `openssl rand -base64 32`.',
  );
}

function administratorEmail(value) {
  if (/^[^\s@]+@[^\s@]+$/.test(value)) return value;
  throw new WrongSetting(
    `TENANTRY_ADMIN_EMAIL must be an e-mail address, not “${value}”: correct it, or remove it.`,
  );
}

function publicUrl(value) {
  const url = parseUrl(value);
  const plain = url && ['http:', 'https:'].includes(url.protocol) && url.href === `${url.origin}/`;
  if (plain) return url;
  throw new WrongSetting(
    'TENANTRY_PUBLIC_URL must be scheme and host only: set TENANTRY_PUBLIC_URL=https://console.example.com, for example.',
  );
}

function trustedProxy(value) {
  const list = new BlockList();
  for (const entry of value.split(',').map((part) => part.trim())) {
    if (entry === '') continue;
    const [address, bits] = entry.split('/');
    const version = isIP(address);
    const widest = version === 6 ? 128 : 32;
    if (!version || (bits !== undefined && !(/^\d{1,3}$/.test(bits) && Number(bits) <= widest))) {
      throw new WrongSetting(
        `TENANTRY_TRUSTED_PROXY holds “${entry}”, which is no address: list addresses or networks such as 10.0.0.0/8, separated by commas.`,
      );
    }
    list.addSubnet(address, bits === undefined ? widest : Number(bits), `ipv${version}`);
  }
  return list;
}

function smtpUrl(value) {
  const url = parseUrl(value);
  const isPlain = url && ['', '/'].includes(url.pathname) && !url.search && !url.hash;
  if (url?.hostname && isPlain && ['smtp:', 'smtps:'].includes(url.protocol) && isPercentEncoded(url))
    return value;
  throw new WrongSetting(
    'TENANTRY_SMTP_URL must look like smtp://user:password@host:587, with the user and the password percent-encoded: correct it, or remove it to keep mails in the outbox.',
  );
}

function isPercentEncoded({ username, password }) {
  try {
    return decodeURIComponent(username + password) !== undefined;
  } catch {
    return false;
  }
}

/** The same as app/_server/mail-sender.ts reads. */
function mailFrom(value) {
  const [, address = value] = /^[^<>]*<([^<>]*)>$/.exec(value.trim()) ?? [];
  if (/^[^\s@<>",;:()[\]\\]+@[^\s@<>",;:()\\]+$/.test(address.trim())) return value;
  throw new WrongSetting(
    `TENANTRY_MAIL_FROM must be an address, or a name and an address, not “${value}”: set TENANTRY_MAIL_FROM='Tenantry <tenantry@example.com>', for example.`,
  );
}

function hostList(value, name) {
  for (const entry of value.split(',').map((part) => part.trim())) {
    if (/^(\[[0-9a-fA-F:.]+\]|[\w.-]+)(:\d{1,5})?$/.test(entry)) continue;
    throw new WrongSetting(`${name} holds “${entry}”: list hosts as host or host:port, separated by commas.`);
  }
}

/** Tokens and secrets go there, so that plain http is for tests on this machine only. */
function oidcIssuer(value) {
  const url = parseUrl(value);
  const isHere = url && /^(localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isHere)) && !url.username)
    return value;
  throw new WrongSetting(
    'TENANTRY_OIDC_ISSUER must be the https address of the identity provider: set TENANTRY_OIDC_ISSUER=https://login.example.com, for example.',
  );
}

function requestsPerSecond(value) {
  if (/^\d{1,6}$/.test(value)) return Number(value);
  throw new WrongSetting(
    `TENANTRY_REQUESTS_PER_SECOND must be a whole number, not “${value}”: set TENANTRY_REQUESTS_PER_SECOND=50, for example, or 0 for no limit.`,
  );
}

function byteCount(value, name) {
  if (/^[1-9]\d{0,14}$/.test(value)) return Number(value);
  throw new WrongSetting(
    `${name} must be a whole number of bytes, not “${value}”: set ${name}=2147483648, for example.`,
  );
}

/** Root may write almost anywhere by its permissions and still not to a read-only disk: so it is tried. */
function writableFolder(path) {
  const probe = resolve(path, `.writable-${process.pid}`);
  try {
    makeFolder(path);
    closeSync(openSync(probe, 'w'));
    rmSync(probe);
    return path;
  } catch (error) {
    throw new WrongSetting(
      `The data folder ${path} cannot be written to (${error.code}): give this user the right to, or set TENANTRY_DATA_DIR to another folder.`,
    );
  }
}

/** Not `recursive`, which never returns below /proc. */
function makeFolder(path) {
  if (existsSync(path)) return;
  makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

function parseUrl(value) {
  try {
    return new URL(value);
  } catch {
    return undefined;
  }
}
