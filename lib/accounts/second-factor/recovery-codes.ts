import type { CommandContext, ServerKey } from '../../context';
import { recoveryCodeCount } from './model';

/** Crockford's: no I, L, O or U. */
const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const length = 12;

/** Ten new codes in place of all there were; they are shown once. */
export async function renewRecoveryCodes(
  { stores, now, newSecret, serverKey }: CommandContext,
  personId: string,
): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, () => newCode(newSecret()));
  await stores.recoveryCodes.replace(
    personId,
    codes.map((code) => hashRecoveryCode(serverKey, personId, code)),
    now,
  );
  return codes.map((code) => code.replace(/^(.{4})(.{4})(.{4})$/, '$1-$2-$3'));
}

/** With the server's key: 60 random bits alone could be tried out by whoever has the database. */
export function hashRecoveryCode(serverKey: ServerKey, personId: string, code: string): string {
  return serverKey.sign('recovery code', `${personId} ${code}`);
}

/** 60 bits, five for each character. */
function newCode(secret: string): string {
  const bytes = Buffer.from(secret, 'base64url').subarray(0, length);
  return [...bytes].map((byte) => alphabet.charAt(byte & 31)).join('');
}
