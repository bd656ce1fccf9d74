/**
 * A run of numbers of one length, both ends included: `{ first: '1000', last: '1020' }`.
 * Numbers are strings of digits; leading zeros count. A single number has `first === last`.
 */
export interface NumberRange {
  first: string;
  last: string;
}

/**
 * One entry of a tenant's number plan as it is written: `numbers` is a comma list of numbers and ranges.
 * Without `prefixLength` the derived one holds; an empty `extraDigits` is the same as none.
 */
export interface NumberEntry {
  numbers: string;
  prefixLength?: number;
  extraDigits?: string;
}

/** Numbers people are called on, or common abbreviated numbers that stand for longer ones. */
export type NumberKind = 'directory' | 'abbreviated';

/** The member that holds the numbers inside an entry of each kind; also the end of an issue's path. */
export const numbersMember = {
  directory: 'directoryNumbers',
  abbreviated: 'commonAbbreviatedNumbers',
} as const satisfies Record<NumberKind, string>;

export type NumbersMember = (typeof numbersMember)[NumberKind];

/** Limits in digits, except `items`: how many comma items one entry may hold (our own bound, none is documented). */
export const numberLimits = {
  shortest: 2,
  longest: 20,
  extraDigits: 10,
  shortNumber: 10,
  items: 1000,
} as const;
