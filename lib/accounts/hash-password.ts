import { randomBytes } from 'node:crypto';
import { hash, parseOptions, verify } from '@node-rs/argon2';
import { createLine, sharedInProcess } from './waiting-line';

/** argon2id; about 25 ms and 46 MiB each on the machine it was measured on. */
export const hashingCost = { memoryCost: 47_104, timeCost: 2, parallelism: 1, outputLen: 32 };

/** More at once would starve file reads and queries of threads (trust.md 1.12). */
const hashing = sharedInProcess('hashing', () => createLine({ atOnce: 2, waiting: 20 }));

/** A PHC string. The password is hashed as typed, in NFC, so that it does not depend on the keyboard's Unicode form. */
export function hashPassword(password: string): Promise<string> {
  return hashing.run(() => hash(password.normalize('NFC'), hashingCost));
}

/** Without a hash (an unknown person, or one who has no password yet) it takes the same time and is never right. */
export function verifyPassword(passwordHash: string | undefined, password: string): Promise<boolean> {
  return hashing.run(() => verify(passwordHash || nobodysHash(), password.normalize('NFC')));
}

/** Whether the hash was made at another cost than today's. */
export function needsRehash(passwordHash: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(passwordHash);
  return (
    memoryCost !== hashingCost.memoryCost ||
    timeCost !== hashingCost.timeCost ||
    parallelism !== hashingCost.parallelism
  );
}

function nobodysHash(): string {
  const { memoryCost, timeCost, parallelism, outputLen } = hashingCost;
  const bytes = (length: number) => randomBytes(length).toString('base64').replaceAll('=', '');
  return `$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$${bytes(16)}$${bytes(outputLen)}`;
}
