import * as z from 'zod';

/** The parameters of a list that is short enough to be read whole. */
export const PageInput = z.strictObject({
  limit: z.coerce
    .number()
    .int()
    .min(1, { error: 'The limit is 1 to 200.' })
    .max(200, { error: 'The limit is 1 to 200.' })
    .default(50),
  after: z.string().optional().meta({ description: 'The next of the page before.' }),
  count: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true')
    .meta({ description: 'Also say how many there are in all.' }),
});
