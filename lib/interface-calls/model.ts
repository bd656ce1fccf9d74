import type { Door } from '../actor';

/** The doors that scripts call. */
export const calledDoors = [
  'json',
  'bright-pattern',
  'mx-one',
  'akana',
  'longjump',
] as const satisfies readonly Door[];

export type CalledDoor = (typeof calledDoors)[number];

export const doorNames: Record<CalledDoor, string> = {
  json: 'JSON',
  'bright-pattern': 'Bright Pattern',
  'mx-one': 'MX-ONE',
  akana: 'Akana',
  longjump: 'LongJump',
};

/** How a call ended, by the first digit of its status. */
export const outcomes = ['good', 'refused', 'failed'] as const;

export type CallOutcome = (typeof outcomes)[number];

export const outcomeNames: Record<CallOutcome, string> = {
  good: 'Good (200–399)',
  refused: 'Refused (400–499)',
  failed: 'Failed (500–599)',
};

/** The lowest status of each outcome, and the first above it. */
export const statusSpans: Record<CallOutcome, readonly [from: number, below: number]> = {
  good: [100, 400],
  refused: [400, 500],
  failed: [500, 600],
};

export function outcomeOf(status: number): CallOutcome {
  if (status < 400) return 'good';
  return status < 500 ? 'refused' : 'failed';
}

/** So many of the newest calls of each door are kept. */
export const keptOfDoor = 500;

/** After so many days a call is forgotten, however few came after it. */
export const keptDays = 30;

/** One call that a door answered. Bodies are in none of it, and secrets are masked in its address. */
export interface InterfaceCall {
  id: string;
  door: CalledDoor;
  at: string;
  method: string;
  /** With its query, as far as that is no secret. */
  path: string;
  status: number;
  /** In milliseconds, until the head of the answer stood. */
  durationMs: number;
  /** Null for somebody who was not signed in. */
  personId: string | null;
  personName: string | null;
  /** The tenant or partner whose administrator called; null for the provider's own people and for nobody. */
  callerTenantId: string | null;
  /** Of the API key that was used; null without one. */
  apiKeyName: string | null;
  requestId: string;
  /** The stable code of the refusal; null where nothing was refused. */
  code: string | null;
  /** The sentence of the refusal. */
  message: string | null;
  /** So many calls of this door came in the same moment and were too many to be kept. */
  unkept: number;
}
