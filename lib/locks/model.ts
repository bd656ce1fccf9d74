/** The one lock there is: only one tenant is imported at a time on a cluster (domain.md 1.4). */
export const importLock = 'tenant-import';

/** In seconds: how long somebody waits for the lock unless told otherwise, and at most. */
export const lockTimeouts = { standard: 120, longest: 3600 } as const;

/** In milliseconds. A holder that is silent for as long as `expiry` has lost it. */
export const lockTimes = { heartbeat: 2000, expiry: 15_000, poll: 250 } as const;
