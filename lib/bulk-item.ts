/** More than this many at once is refused: each is a change of its own, and somebody waits for the answer. */
export const mostAtOnce = 1000;

/** How one of many fared. */
export interface BulkItem {
  id: string;
  name: string;
  outcome: 'done' | 'skipped' | 'failed';
  /** Why it was skipped or failed. */
  reason?: string;
}
