import * as z from 'zod';
import { PageLimit } from './page-limit';

/** What every list takes that is read a page at a time, in either direction. */
export const pageMembers = {
  limit: PageLimit,
  after: z.string().optional().meta({ description: 'The next of the page before.' }),
  before: z.string().optional().meta({ description: 'The previous of the page after.' }),
  count: z
    .union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')])
    .default(false)
    .meta({ description: 'Also say how many there are in all.' }),
};

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
