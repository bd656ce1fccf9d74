export const jobKinds = ['export', 'import', 'bulk-change', 'calling-list-upload'] as const;
export type JobKind = (typeof jobKinds)[number];

/** `interrupted`: the server that worked on it stopped. `waiting`: for the lock, or for its turn. */
export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled', 'interrupted'] as const;
export type JobState = (typeof jobStates)[number];

export interface JobStep {
  name: string;
  state: 'pending' | 'running' | 'done' | 'failed';
}

/** Work that goes on when its page is closed. */
export interface Job {
  id: string;
  kind: JobKind;
  title: string;
  state: JobState;
  steps: JobStep[];
  /** How far the present step is, in what `unit` says: bytes, records, tenants. */
  done: number;
  /** Null where nobody knows. */
  total: number | null;
  personId: string;
  personName: string;
  tenantId: string | null;
  /** What it was started with, so that its failed part can be repeated. */
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

/** What became of one thing of many; `BulkItem` of lib/bulk-item.ts, as it is kept. */
export interface JobItem {
  position: number;
  subjectId: string;
  label: string;
  outcome: 'done' | 'skipped' | 'failed';
  reason: string | null;
}

export interface JobLine {
  position: number;
  at: string;
  text: string;
}
