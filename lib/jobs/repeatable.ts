import { isActive } from './active';
import type { Job } from './model';

/** Whether there is something left that could be done after all. */
export function isRepeatable({ kind, state, result }: Pick<Job, 'kind' | 'state' | 'result'>): boolean {
  if (kind === 'calling-list-upload' || isActive({ state })) return false;
  return state !== 'done' || (result?.counts?.failed ?? 0) > 0;
}
