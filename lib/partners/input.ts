import * as z from 'zod';
import { PageLimit } from '../page-limit';
import type { PartnerLimits } from './model';

const limit = (what: string, max: number) =>
  z
    .int({ error: `The limit of ${what} is a whole number.` })
    .min(0, { error: `The limit of ${what} is 0 or more.` })
    .max(max, { error: `The limit of ${what} is at most ${max}.` })
    .nullish()
    .transform((value) => value ?? null);

/** The limits of a partner as they are written; what is absent or null is unlimited. */
export const LimitsDraft = z.strictObject({
  tenants: limit('tenants', 1_000_000_000),
  directoryNumbers: limit('directory numbers', 999_999_999_999),
  accessNumbers: limit('access numbers', 999_999_999_999),
  licences: limit('licences', 1_000_000_000),
}) satisfies z.ZodType<PartnerLimits>;

/** The members of the list's address and of `GET /api/v1/partners`. */
export const PartnerListInput = z.strictObject({
  q: z
    .string()
    .max(200, { error: 'A search has at most 200 characters.' })
    .optional()
    .meta({ description: 'Part of the name, or the beginning of the url.' }),
  parent: z
    .string()
    .optional()
    .meta({ description: 'The id of a partner: those directly below it. “none”: the topmost that you see.' }),
  limit: PageLimit,
  after: z.string().optional().meta({ description: 'The next of the page before.' }),
});
export type PartnerListInput = z.output<typeof PartnerListInput>;
