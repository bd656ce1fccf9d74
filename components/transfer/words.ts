import type { LampState } from '@/components/ui/lamp';
import type { ImportState, PlanChoice, PlanKind, PlanVerdict } from '@/lib/transfer/model';

/** What is going to happen. */
export const plannedWords: Record<PlanVerdict, string> = {
  create: 'Create',
  overwrite: 'Overwrite',
  assign: 'Assign',
  keep: 'Keep',
  replace: 'Replace',
  skip: 'Skip',
  held: 'Held by another',
  quarantine: 'In quarantine',
  refuse: 'Refuse',
  'by-hand': 'By hand',
};

/** What has happened. */
export const reportedWords: Record<PlanVerdict, string> = {
  ...plannedWords,
  create: 'Created',
  overwrite: 'Overwritten',
  assign: 'Assigned',
  keep: 'Kept',
  replace: 'Replaced',
  skip: 'Skipped',
  refuse: 'Refused',
};

export const verdictLamps: Record<PlanVerdict, LampState> = {
  create: 'active',
  overwrite: 'awaiting',
  assign: 'active',
  keep: 'inactive',
  replace: 'awaiting',
  skip: 'deleted',
  held: 'conflict',
  quarantine: 'resting',
  refuse: 'conflict',
  'by-hand': 'awaiting',
};

export const kindWords: Record<PlanKind, string> = {
  tenant: 'Tenant',
  setting: 'Setting',
  endpoint: 'Service endpoint',
  telephony: 'Telephony',
  'directory-number': 'Directory number',
  'access-number': 'Access number',
  person: 'Person',
  'calling-list': 'Calling list',
  history: 'History',
  secret: 'Secret',
};

const choiceWords: Record<PlanChoice, string> = {
  overwrite: 'Take it from the package',
  keep: 'Keep what is here',
  skip: 'Skip all of it',
  'free-parts': 'Take the free parts',
  request: 'Take the free parts, ask for the rest',
  take: 'Take it before its time',
  rename: 'Take another value',
  stop: 'Stop: import nothing while this stands',
};

export const stateWords: Record<ImportState, [LampState, string]> = {
  receiving: ['awaiting', 'Being sent'],
  reading: ['awaiting', 'Being read'],
  refused: ['conflict', 'Refused'],
  planned: ['awaiting', 'Planned, not imported'],
  applying: ['awaiting', 'Being imported'],
  applied: ['active', 'Imported'],
  failed: ['conflict', 'Failed'],
};

/** What a choice is called for an item: only numbers come in parts. */
export function sayChoice(choice: PlanChoice, kind: PlanKind): string {
  const isNumber = kind === 'access-number' || kind === 'directory-number';
  return choice === 'skip' && !isNumber ? 'Leave it out' : choiceWords[choice];
}
