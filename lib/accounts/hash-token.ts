import { createHash } from 'node:crypto';

/** SHA-256 (hex) of a secret that has 256 random bits itself; this is all that is stored of it. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
