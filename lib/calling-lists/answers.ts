import * as z from 'zod';
import type { CallingList } from './model';

/** What the JSON interface answers about calling lists: described here, checked by a test against what is really sent. */

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });

export const CallingListAnswer = z.strictObject({
  id: z.string(),
  tenantId: z.string(),
  name: z.string().meta({ examples: ['Spring campaign'] }),
  columns: z.array(z.string()).meta({ examples: [['Phone', 'Name']] }),
  keyColumn: z.string().meta({ description: 'The column that a record is found by.', examples: ['Phone'] }),
  records: z.int().meta({ description: 'How many.' }),
  bytes: z.int().meta({ description: 'Of the records, as an archive holds them.' }),
  sha256: z.string().meta({ description: 'Of the same, hexadecimal.' }),
  createdAt: instant,
  updatedAt: instant,
  version: z.int().meta({ description: 'Rises with each change; the ETag.' }),
});

/** Where the records lie is no matter of the outside. */
export function answerList({ batch: _, ...list }: CallingList): z.output<typeof CallingListAnswer> {
  return list;
}

export const CallingListPageAnswer = z.strictObject({
  items: z.array(CallingListAnswer),
  next: z.string().nullable(),
  total: z.int().optional(),
});

export const RecordPageAnswer = z.strictObject({
  columns: z.array(z.string()),
  items: z.array(
    z.strictObject({
      position: z.int().meta({ description: 'Its place in the list, from 1.' }),
      values: z.array(z.string()).meta({ description: 'In the order of the columns.' }),
    }),
  ),
  total: z.int().meta({ description: 'Records of the list, or those that were found.' }),
  next: z.string().nullable(),
  previous: z.string().nullable(),
});
