import { setTimeout as sleep } from 'node:timers/promises';
import { execute } from '../command';
import type { Context } from '../context';
import { Problem } from '../problem';
import { hideHolder } from './hide-holder';
import { importLock, lockTimes } from './model';
import type { Lock } from './store';
import { freeLock, isOver, keepLock, takeLock } from './take-lock';

export interface Waiting {
  /** What it is held for: of an import or a job. */
  holderId: string;
  title: string;
  /** In seconds; 0 does not wait. */
  lockTimeout: number;
  /** Told while another has the lock, with the whole seconds that are left. */
  onWaiting?(held: Lock, secondsLeft: number): void;
  /** Ends waiting and the work. */
  signal?: AbortSignal | undefined;
}

/**
 * Does what only one may do at a time. Waits for the lock, keeps it while the work lasts, gives it back. The work's
 * signal ends when the lock is lost. Throws `busy` with the code `import-locked` when the wait runs out.
 */
export async function withLock<Result>(
  context: Context,
  waiting: Waiting,
  work: (signal: AbortSignal) => Promise<Result>,
): Promise<Result> {
  const { holderId, signal } = waiting;
  await waitForLock(context, waiting);
  const lost = new AbortController();
  const beat = setInterval(() => void keep(), lockTimes.heartbeat);
  beat.unref();
  async function keep(): Promise<void> {
    // A beat that fails is made up for by the next; the lock lasts for several.
    const isKept = await execute(context, keepLock, { holderId }).catch(() => true);
    if (!isKept) lost.abort(lockLost());
  }
  try {
    return await work(signal ? AbortSignal.any([signal, lost.signal]) : lost.signal);
  } finally {
    clearInterval(beat);
    // It expires by itself when it cannot be given back.
    await execute(context, freeLock, { holderId }).catch(() => undefined);
  }
}

/** Asks outside of any transaction, and takes the lock in a short one. */
async function waitForLock(context: Context, { holderId, title, lockTimeout, onWaiting, signal }: Waiting) {
  const started = Date.parse(context.now());
  let waited = 0;
  for (;;) {
    const standing = await findStanding(context);
    let held =
      standing && !isOver(standing, context.now()) && standing.holderId !== holderId ? standing : null;
    if (held === null) {
      const { taken, lock } = await execute(context, takeLock, { holderId, title });
      if (taken) return;
      held = lock;
    }
    // A clock that was put back must not make anybody wait longer.
    const passed = Math.max(waited, Date.parse(context.now()) - started);
    const left = lockTimeout * 1000 - passed;
    if (left <= 0) throw locked(held, lockTimeout);
    onWaiting?.(held, Math.ceil(left / 1000));
    const pause = Math.min(left, lockTimes.poll);
    await sleep(pause, undefined, signal ? { signal } : {});
    waited += pause;
  }
}

/** Read past the stores of a command, so what a partner may not see is taken away here. */
async function findStanding({ storage, actor, partnerUrl }: Context): Promise<Lock | undefined> {
  const lock = await storage.read.locks.find(importLock);
  const isConfined =
    partnerUrl !== undefined || (actor.kind === 'person' && actor.role === 'partner-administrator');
  return lock && isConfined ? hideHolder(lock) : lock;
}

function locked({ holderTitle, holderName }: Lock, lockTimeout: number): Problem {
  const waited = lockTimeout === 0 ? '' : ` It was waited for ${lockTimeout} s.`;
  return new Problem({
    kind: 'busy',
    code: 'import-locked',
    message: `${holderName} is importing at the moment (${holderTitle}), and only one import runs at a time.${waited} Nothing was changed. Try again later, or wait longer.`,
    retryAfterSeconds: 10,
  });
}

function lockLost(): Problem {
  return new Problem({
    kind: 'busy',
    code: 'import-lock-lost',
    message: 'This import was silent for too long, and another one began. Nothing was changed. Try again.',
    retryAfterSeconds: 10,
  });
}
