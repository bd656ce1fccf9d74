import type { LampState } from '@/components/ui/lamp';
import type { ItemOutcome, JobKind, JobState, JobStep } from '@/lib/jobs/model';

export const kindWords: Record<JobKind, string> = {
  export: 'Export',
  import: 'Import',
  'bulk-change': 'Bulk change',
  'calling-list-upload': 'Calling list',
};

export const stateWords: Record<JobState, string> = {
  waiting: 'Waiting',
  running: 'Running',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
  interrupted: 'Interrupted',
};

export const stateLamps: Record<JobState, LampState> = {
  waiting: 'awaiting',
  running: 'awaiting',
  done: 'active',
  failed: 'conflict',
  cancelled: 'inactive',
  interrupted: 'conflict',
};

export const whoseWords = { mine: 'Mine' } as const;

export const stepWords: Record<JobStep['state'], [LampState, string]> = {
  pending: ['inactive', 'to come'],
  running: ['awaiting', 'now'],
  done: ['active', 'done'],
  failed: ['conflict', 'not finished'],
};

export const outcomeWords: Record<ItemOutcome, [LampState, string]> = {
  done: ['active', 'Done'],
  skipped: ['inactive', 'Skipped'],
  failed: ['conflict', 'Failed'],
};
