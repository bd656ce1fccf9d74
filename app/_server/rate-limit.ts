import { BurstyRateLimiter, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Actor } from '@/lib/actor';
import { Problem } from '@/lib/problem';

declare global {
  // One bucket a caller in this process, however often Next loads this module.
  var tenantryRateLimiter: BurstyRateLimiter | undefined;
}

/** How many requests beyond the steady rate a caller may send at once; it refills every few seconds. */
const burst = { points: 150, duration: 5 };

/**
 * Throws `too-many-requests` for a session, or an address without one, that asks faster than the setting
 * `TENANTRY_REQUESTS_PER_SECOND` (default 50) allows; 0 switches the limit off.
 */
export async function limitRate(actor: Actor, headers: Headers): Promise<void> {
  const perSecond = readLimit();
  if (perSecond === 0) return;
  try {
    await limiterOf(perSecond).consume(callerOf(actor, headers));
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    throw new Problem({
      kind: 'too-many-requests',
      code: 'too-many-requests',
      message: `More than ${perSecond} requests a second. Wait a moment, then go on more slowly.`,
      retryAfterSeconds: Math.max(1, Math.ceil(error.msBeforeNext / 1000)),
    });
  }
}

function callerOf(actor: Actor, headers: Headers): string {
  if (actor.kind === 'person') return `session ${actor.sessionId}`;
  return `address ${headers.get('x-tenantry-remote-address') ?? ''}`;
}

function limiterOf(perSecond: number): BurstyRateLimiter {
  globalThis.tenantryRateLimiter ??= new BurstyRateLimiter(
    new RateLimiterMemory({ points: perSecond, duration: 1 }),
    new RateLimiterMemory({ keyPrefix: 'burst', ...burst }),
  );
  return globalThis.tenantryRateLimiter;
}

function readLimit(): number {
  const setting = process.env.TENANTRY_REQUESTS_PER_SECOND;
  return setting ? Number(setting) : 50;
}
