import type { NumberKind, NumberRange } from '../numbering/model';
import type { PlannedEntry } from '../numbering/plan-entry';

/** What decides inside a tenant where dialled digits lead; read from its profile and its telephony system. */
export interface DialPlan {
  tenant: string;
  system: string;
  /** Open: numbers that cannot be range-checked may be dialled. Closed: they are barred. */
  isOpen: boolean;
  entries: DialEntry[];
  /** Of all customers of the system (M10). */
  exceptions: string[];
}

export interface DialEntry extends PlannedEntry {
  kind: NumberKind;
  /** From 1, within its own list. */
  position: number;
}

/** A number that dialled digits may reach. */
export interface Reach {
  number: string;
  kind: NumberKind | 'exception';
  /** Dialled as its short number, or with all its digits. */
  by: 'short' | 'full';
  prefixLength: number;
  extraDigits: string;
  /** The entry of the tenant's own plan, from 1. */
  entry: number | null;
  /** Whose it is, where it is another tenant's. */
  tenant: { id: string; name: string } | null;
}

/** What the numbers of other tenants say about the digits. */
export interface OtherNumbers {
  holder: { id: string; name: string; kind: NumberKind; isOpen: boolean } | null;
  /** Longer numbers that begin with the digits, a few of them. */
  begins: NumberRange[];
}

export const dialSteps = [
  'short-numbers',
  'abbreviated-numbers',
  'full-numbers',
  'exceptions',
  'other-tenants',
  'scheme',
] as const;

export const stepOutcomes = ['match', 'begins', 'no-match', 'not-asked', 'unknown'] as const;

/** One place that was looked at: the digits are there, begin something there, or are not there. */
export interface DialStep {
  step: (typeof dialSteps)[number];
  outcome: (typeof stepOutcomes)[number];
  says: string;
}

export const dialVerdicts = [
  'directory-number',
  'abbreviated-number',
  'ambiguous',
  'exception',
  'other-tenant',
  'outside',
  'unfinished',
  'nothing',
] as const;

/** Digits that may follow. */
export interface ToDial {
  least: number;
  most: number;
  /** The keys that lead on. */
  nextDigits: string[];
  /** What can be dialled in whole, a few ranges of it. */
  numbers: NumberRange[];
}

export interface DialAnswer {
  digits: string;
  /** `pending` only in a browser that has not heard yet of other tenants' numbers. */
  verdict: (typeof dialVerdicts)[number] | 'pending';
  /** Null where nothing is reached, or not one thing. */
  isAllowed: boolean | null;
  reaches: Reach[];
  sentence: string;
  steps: DialStep[];
  toDial: ToDial | null;
  /** How an ambiguity could be resolved, and what one should know. */
  advice: string[];
}
