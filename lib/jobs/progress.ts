import type { JobItem } from './model';

/** What work on a job tells while it runs. Nothing of it is written more often than twice a second. */
export interface JobProgress {
  /** Ends the present step and begins the one of this name. */
  step(name: string): Promise<void>;
  /** How far the present step is. */
  advance(done: number, total: number | null): void;
  /** A line of the log. */
  line(text: string): Promise<void>;
  items(items: readonly Omit<JobItem, 'position'>[]): Promise<void>;
  /** Aborted when somebody cancels the job. */
  signal: AbortSignal;
}
