import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerKey } from '@/lib/context';
import { serverKeyFrom } from '@/lib/server-key';

const shared = globalThis as { [key: symbol]: ServerKey | undefined };
const place = Symbol.for('tenantry.serverKey');

/**
 * The server's own key: `TENANTRY_SECRET` where several machines share a database, otherwise a file in the data folder
 * that is made at its first use and that only the server's user may read.
 */
export function getServerKey(): ServerKey {
  shared[place] ??= serverKeyFrom(readKey());
  return shared[place];
}

function readKey(): Buffer {
  const { TENANTRY_SECRET: secret, TENANTRY_DATA_DIR: folder = './data' } = process.env;
  if (secret) return Buffer.from(secret, 'utf8');
  const file = join(folder, 'secret');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  try {
    // Of two processes that start at once only one makes the file; both read what is in it then.
    writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'utf8');
  // Half written: by a process that is at it now, or by one that was killed while it was.
  if (key.byteLength < 32)
    throw new Error(
      `${file} holds no whole key. Restore it from a backup, or remove it to have a new one made.`,
    );
  return key;
}
