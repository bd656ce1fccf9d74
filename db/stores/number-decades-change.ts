import type { Database } from '../database';
import type { SpaceChange } from './number-space-upkeep';

/** Keeps the tree of decades right with every change. */
export function numberDecadeChanges(_database: Database) {
  return {
    async change(_change: SpaceChange): Promise<void> {},
  };
}
