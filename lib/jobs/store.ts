import type { ItemOutcome, Job, JobItem, JobKind, JobLine, JobState, ListedJob } from './model';

export interface JobFilter {
  kind?: JobKind | undefined;
  state?: JobState | undefined;
  /** Waiting or running. */
  active?: boolean | undefined;
  personId?: string | undefined;
  tenantId?: string | undefined;
}

interface JobPage {
  items: ListedJob[];
  next: string | null;
  previous: string | null;
}

export interface JobStore {
  find(id: string): Promise<Job | undefined>;
  /** Newest first. */
  list(
    filter: JobFilter,
    page: { limit: number; after?: string | undefined; before?: string | undefined },
  ): Promise<JobPage>;
  count(filter: JobFilter): Promise<number>;
  insert(job: Job): Promise<void>;
  /** Everything but its `input`, which is written once. */
  save(job: ListedJob): Promise<void>;
  /** Waiting or running, of other runs than this one, and silent since then. */
  listSilent(exceptRun: string, since: string): Promise<ListedJob[]>;
  appendItems(jobId: string, items: readonly Omit<JobItem, 'position'>[]): Promise<void>;
  /** Puts them in the place of those at the same positions. */
  replaceItems(jobId: string, items: readonly JobItem[]): Promise<void>;
  listItems(
    jobId: string,
    filter: { outcome?: ItemOutcome | undefined },
    page: { after?: number | undefined; limit: number },
  ): Promise<JobItem[]>;
  countItems(jobId: string): Promise<Record<ItemOutcome, number>>;
  appendLine(jobId: string, at: string, text: string): Promise<void>;
  listLines(jobId: string, page: { after?: number | undefined; limit: number }): Promise<JobLine[]>;
  /** Takes away jobs that ended before then, at most so many items or lines at once; false when none is left. */
  removeBefore(instant: string, most?: number): Promise<boolean>;
}
