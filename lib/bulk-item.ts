/** Up to this many, somebody waits for the answer; more become a job, and each is a change of its own in either. */
export const mostAtOnce = 50;

/** More than this many in one job is refused: what it does could not be looked through any more. */
export const mostInJob = 100_000;

/** How one of many fared. */
export interface BulkItem {
  id: string;
  name: string;
  outcome: 'done' | 'skipped' | 'failed';
  /** Why it was skipped or failed. */
  reason?: string;
}
