import { Problem } from '../problem';

export interface Line {
  run<T>(work: () => Promise<T>): Promise<T>;
}

/** Runs `atOnce` pieces of work side by side and lets `waiting` more wait; whoever comes then gets `busy`. */
export function createLine({ atOnce, waiting }: { atOnce: number; waiting: number }): Line {
  const queue: (() => void)[] = [];
  let running = 0;

  async function enter(): Promise<void> {
    if (running < atOnce) {
      running += 1;
      return;
    }
    if (queue.length >= waiting) throw tooBusy();
    await new Promise<void>((resolve) => queue.push(resolve));
  }

  /** The place is handed over, so that nobody overtakes those who wait. */
  function leave(): void {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  }

  return {
    async run(work) {
      await enter();
      try {
        return await work();
      } finally {
        leave();
      }
    },
  };
}

/** One of a kind in the process, although its module may be loaded several times. */
export function sharedInProcess<T>(name: string, create: () => T): T {
  const place = globalThis as unknown as Record<symbol, T | undefined>;
  const key = Symbol.for(`tenantry.${name}`);
  place[key] ??= create();
  return place[key];
}

export function tooBusy(): Problem {
  return new Problem({
    kind: 'busy',
    code: 'sign-in-busy',
    message:
      'Too many people sign in at this moment. Nothing was counted or changed. Try again in a few seconds.',
    retryAfterSeconds: 3,
  });
}
