import type { Lock } from './store';

/** A lock as those see it who must not learn whose tenant is imported. */
export function hideHolder(lock: Lock): Lock {
  return { ...lock, holderTitle: 'another import', holderName: 'Somebody' };
}
