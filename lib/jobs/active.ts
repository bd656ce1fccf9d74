import type { Job } from './model';

/** Whether somebody works on it, or is about to. */
export function isActive({ state }: Pick<Job, 'state'>): boolean {
  return state === 'waiting' || state === 'running';
}
