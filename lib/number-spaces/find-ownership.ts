import * as z from 'zod';
import { query } from '../query';
import { number, space } from './input';
import { readPeriods } from './list-ownerships';
import type { Ownership } from './model';

export const OwnershipQuestion = z.strictObject({
  number,
  space: space.optional(),
  at: z.iso
    .datetime({ offset: true, error: 'An instant is written 2026-01-31T12:00:00Z.' })
    .transform((instant) => new Date(instant).toISOString())
    .optional()
    .meta({ description: 'An instant in the past; now, unless given.', examples: ['2026-01-31T12:00:00Z'] }),
});

/** Who held a number. */
export interface OwnershipAnswer {
  number: string;
  /** The instant that was asked for. */
  at: string;
  /** Who had it then: nobody, or one tenant in each space that has the number. */
  holders: Ownership[];
  /** Every period there was, newest first. */
  periods: Ownership[];
}

/** Who had this number then, and everyone who ever had it, in one number space or in all. */
export const findOwnership = query({
  name: 'number.ownership',
  input: OwnershipQuestion,
  async run({ stores, now }, { number: asked, space: wanted, at = now }): Promise<OwnershipAnswer> {
    const periods = await readPeriods(stores, { number: asked, space: wanted });
    const holders = periods.filter(({ from, until }) => from <= at && (until === null || at < until));
    return { number: asked, at, holders, periods };
  },
});
