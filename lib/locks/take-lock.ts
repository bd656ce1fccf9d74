import * as z from 'zod';
import { nameActor } from '../audit/record-entry';
import { command } from '../command';
import { importLock, lockTimes } from './model';
import type { Lock } from './store';

/** Takes the lock when it is free; otherwise answers with who has it. */
export const takeLock = command({
  name: 'import-lock.take',
  input: z.strictObject({ holderId: z.string(), title: z.string() }),
  async run({ stores, actor, run, now }, { holderId, title }) {
    const held = await stores.locks.find(importLock);
    if (held && !isOver(held, now) && held.holderId !== holderId)
      return { result: { taken: false, lock: held }, audit: null };
    const lock: Lock = {
      name: importLock,
      holderId,
      holderTitle: title,
      holderName: nameActor(actor).actorName,
      run,
      acquiredAt: now,
      heartbeatAt: now,
      expiresAt: endFrom(now),
    };
    await stores.locks.save(lock);
    return { result: { taken: true, lock }, audit: null };
  },
});

/** Says that its holder still works; false when somebody else has it by now. */
export const keepLock = command({
  name: 'import-lock.keep',
  input: z.strictObject({ holderId: z.string() }),
  async run({ stores, now }, { holderId }) {
    const held = await stores.locks.find(importLock);
    if (held?.holderId !== holderId) return { result: false, audit: null };
    await stores.locks.save({ ...held, heartbeatAt: now, expiresAt: endFrom(now) });
    return { result: true, audit: null };
  },
});

/** Gives it back, if it is still held for this. */
export const freeLock = command({
  name: 'import-lock.free',
  input: z.strictObject({ holderId: z.string() }),
  async run({ stores }, { holderId }) {
    await stores.locks.remove(importLock, holderId);
    return { result: null, audit: null };
  },
});

export function isOver({ expiresAt }: Lock, now: string): boolean {
  return expiresAt <= now;
}

function endFrom(now: string): string {
  return new Date(Date.parse(now) + lockTimes.expiry).toISOString();
}
