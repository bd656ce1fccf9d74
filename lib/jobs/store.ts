import type { Job, JobItem, JobKind, JobLine, JobState } from './model';

export interface JobFilter {
  kind?: JobKind;
  state?: JobState;
  personId?: string;
  tenantId?: string;
}

export interface JobPage {
  items: Job[];
  next: string | null;
  previous: string | null;
}

export interface JobStore {
  find(id: string): Promise<Job | undefined>;
  /** Newest first. */
  list(filter: JobFilter, page: { limit: number; after?: string; before?: string }): Promise<JobPage>;
  count(filter: JobFilter): Promise<number>;
  insert(job: Job): Promise<void>;
  save(job: Job): Promise<void>;
  /** Waiting or running, of other runs than this one, and silent since then. */
  listSilent(exceptRun: string, since: string): Promise<Job[]>;
  appendItems(jobId: string, items: readonly Omit<JobItem, 'position'>[]): Promise<void>;
  listItems(
    jobId: string,
    filter: { outcome?: JobItem['outcome'] },
    page: { after?: number; limit: number },
  ): Promise<JobItem[]>;
  appendLine(jobId: string, at: string, text: string): Promise<void>;
  listLines(jobId: string, page: { after?: number; limit: number }): Promise<JobLine[]>;
  removeBefore(instant: string): Promise<void>;
}
