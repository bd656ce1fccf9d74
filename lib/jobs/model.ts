export const jobKinds = ['export', 'import', 'bulk-change', 'calling-list-upload'] as const;
export type JobKind = (typeof jobKinds)[number];

/** `interrupted`: the server that worked on it stopped. `waiting`: for the lock, or for its turn. */
export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled', 'interrupted'] as const;
export type JobState = (typeof jobStates)[number];

export const jobUnits = ['bytes', 'records', 'items', 'seconds'] as const;
export type JobUnit = (typeof jobUnits)[number];

export interface JobStep {
  name: string;
  state: 'pending' | 'running' | 'done' | 'failed';
  /** What `done` and `total` count while this is the present step. */
  unit?: JobUnit;
  startedAt?: string;
  endedAt?: string;
  /** Until when it waits at most, such as for the lock. */
  waitsUntil?: string;
}

/** Work that goes on when its page is closed. */
export interface Job {
  id: string;
  kind: JobKind;
  title: string;
  state: JobState;
  steps: JobStep[];
  /** How far the present step is, in what its `unit` says. */
  done: number;
  /** Null where nobody knows. */
  total: number | null;
  personId: string;
  personName: string;
  tenantId: string | null;
  /** What it was started with, so that its failed part can be repeated. Written once. */
  input: unknown;
  result: JobResult | null;
  /** Why it failed; a sentence. */
  failure: string | null;
  cancelRequested: boolean;
  /** The run of the server that works on it. */
  run: string;
  heartbeatAt: string;
  createdAt: string;
  finishedAt: string | null;
}

/** As it stands in a list. */
export type ListedJob = Omit<Job, 'input'>;

export interface JobResult {
  /** What came of it; a sentence. */
  summary: string;
  unit?: 'bytes' | 'records' | 'items';
  /** The page that goes on from here, such as the imported tenant's. */
  href?: string;
  /** A file in the spool that can be downloaded until then. */
  file?: { name: string; bytes: number; until: string };
  counts?: { done: number; skipped: number; failed: number };
}

export const itemOutcomes = ['done', 'skipped', 'failed'] as const;
export type ItemOutcome = (typeof itemOutcomes)[number];

/** What became of one thing of many; `BulkItem` of lib/bulk-item.ts, as it is kept. */
export interface JobItem {
  position: number;
  subjectId: string;
  label: string;
  outcome: ItemOutcome;
  reason: string | null;
}

export interface JobLine {
  position: number;
  at: string;
  text: string;
}
