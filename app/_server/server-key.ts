import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, mkdirSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
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
  makeKeyFile(file);
  const key = Buffer.from(readFileSync(file, 'utf8').trim(), 'utf8');
  // Emptied by a disk that was full, or cut by hand.
  if (key.byteLength < 32)
    throw new Error(
      `${file} holds no whole key. Restore it from a backup, or remove it to have a new one made.`,
    );
  return key;
}

/** Of two processes that start at once one makes the file, and neither ever sees it half written. */
function makeKeyFile(file: string): void {
  if (existsSync(file)) return;
  const fresh = `${file}.${randomBytes(6).toString('hex')}`;
  writeFileSync(fresh, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true });
  try {
    linkSync(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    unlinkSync(fresh);
  }
}
