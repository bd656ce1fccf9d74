import { timingSafeEqual } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

const seconds = 30;
const seedBytes = 20;
/** Codes of the step before and the one after count too: clocks differ, and typing takes a while. */
const window = 1;
/** A clock that was wrong by more than this must not lock anybody out until it is that late again. */
const farAhead = 120;

/** What the server and the app share: 160 random bits, base32 as apps take it. */
export function newSeed(newSecret: () => string): string {
  const bytes = Uint8Array.from(Buffer.from(newSecret(), 'base64url').subarray(0, seedBytes));
  return new Secret({ buffer: bytes.buffer }).base32;
}

/** What the QR code says to the app. */
export function writeUri(seed: string, email: string): string {
  return codes(seed, email).toString();
}

/** The time step whose code this is, if it is one that still counts and none so late was used before. */
export function findStep(
  seed: string,
  { code, now, lastStep }: { code: string; now: string; lastStep: number | null },
): number | undefined {
  const current = Math.floor(Date.parse(now) / 1000 / seconds);
  const used = lastStep === null || lastStep > current + farAhead ? -1 : lastStep;
  const totp = codes(seed);
  return [current, current - window, current + window]
    .filter((step) => step > used)
    .find((step) => isSame(totp.generate({ timestamp: step * seconds * 1000 }), code));
}

function codes(seed: string, label = ''): TOTP {
  const secret = Secret.fromBase32(seed);
  return new TOTP({ issuer: 'Tenantry', label, secret, algorithm: 'SHA1', digits: 6, period: seconds });
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
