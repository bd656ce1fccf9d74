import * as z from 'zod';
import { PageLimit } from './page-limit';

/** The parameters of a list that is short enough to be read whole. */
export const PageInput = z.strictObject({
  limit: PageLimit,
  after: z.string().optional().meta({ description: 'The next of the page before.' }),
  count: z
    .enum(['true', 'false'])
    .default('false')
    .transform((value) => value === 'true')
    .meta({ description: 'Also say how many there are in all.' }),
});
