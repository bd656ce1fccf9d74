import type { NumberRange } from '../numbering/model';
import type { DialAnswer, DialPlan, OtherNumbers, Reach } from './model';

/** What was found for the digits in each place that is looked at. */
export interface DialFindings {
  plan: DialPlan;
  digits: string;
  /** The tenant's own numbers. */
  targets: Reach[];
  /** Longer digits that mean an own number, by where they were found. */
  begins: Record<'short' | 'abbreviated' | 'full' | 'exceptions', NumberRange[]>;
  isException: boolean;
  /** Undefined while nobody has asked yet. */
  others: OtherNumbers | undefined;
}

/** What follows from them. */
export type Decided = Pick<DialAnswer, 'verdict' | 'isAllowed' | 'reaches'>;
