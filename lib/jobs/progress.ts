import type { JobItem, JobUnit } from './model';

export type ToldItem = Omit<JobItem, 'position'> & Partial<Pick<JobItem, 'position'>>;

/** What work on a job tells while it runs. Nothing of it is written more often than twice a second. */
export interface JobProgress {
  /** Ends the present step and begins the one of this name. */
  step(name: string, unit?: JobUnit): Promise<void>;
  /** How far the present step is. Costs nothing: it may be called for every record. */
  advance(done: number, total: number | null): void;
  /** The present step waits until then at most, such as for the lock; null when it goes on. */
  wait(until: string | null): Promise<void>;
  /** A line of the log. */
  line(text: string): Promise<void>;
  /** What became of some things; one with a `position` takes the place of what was told there. */
  items(items: readonly ToldItem[]): Promise<void>;
  /** Aborted when somebody cancels the job. */
  signal: AbortSignal;
}
