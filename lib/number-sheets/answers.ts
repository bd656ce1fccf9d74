import * as z from 'zod';
import { media } from '../access-numbers/model';
import { countKind, meanings, type NumberSheet, repairs, sheetStates, verdicts } from './model';

/** What the JSON interface answers about sheets: described here, checked by a test against what is really sent. */

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });

export const SheetAnswer = z.strictObject({
  id: z.string(),
  title: z.string(),
  state: z.enum(sheetStates),
  columns: z.array(z.string()).meta({ description: 'What the columns are called.' }),
  meanings: z.array(z.enum(meanings)).meta({ description: 'What each column holds.' }),
  hasHead: z.boolean().meta({ description: 'The first row names the columns.' }),
  encoding: z.string(),
  delimiter: z.string(),
  repairs: z.array(z.enum(repairs)).meta({ description: 'Damage that is repaired.' }),
  media: z.enum(media).meta({ description: 'For rows that name none.' }),
  country: z.string().nullable().meta({ description: 'Whose national numbers are meant.' }),
  digits: z.int().nullable().meta({ description: 'How many digits every number has, when that was said.' }),
  found: z
    .array(
      z.strictObject({
        repair: z.enum(repairs),
        rows: z.int(),
        examples: z.array(z.strictObject({ row: z.int(), before: z.string(), after: z.string() })),
      }),
    )
    .meta({ description: 'Damage that was found, repaired or not.' }),
  rowsRead: z.int(),
  rowsJudged: z.int(),
  counts: z.record(z.string(), z.int()).meta({ description: 'Rows by verdict.' }),
  good: z.int().meta({ description: 'Rows that would be written.' }),
  settled: z.int().meta({ description: 'Rows that need nothing: already there, or doubled.' }),
  bad: z.int().meta({ description: 'Rows that cannot be written.' }),
  digest: z.string().nullable().meta({ description: 'Of what was judged; to be sent with the application.' }),
  failure: z.string().nullable(),
  applied: z
    .strictObject({ rows: z.enum(['all', 'good']), blocks: z.int(), numbers: z.int(), at: instant })
    .nullable(),
  createdAt: instant,
  updatedAt: instant,
});

export function answerSheet({
  reading,
  personId: _person,
  run: _run,
  ...sheet
}: NumberSheet): z.output<typeof SheetAnswer> {
  const { facts: _facts, ...understood } = reading;
  return {
    ...sheet,
    ...understood,
    counts: sheet.counts as Record<string, number>,
    good: countKind(sheet.counts, 'good'),
    settled: countKind(sheet.counts, 'settled'),
    bad: countKind(sheet.counts, 'bad'),
  };
}

const PlannedAnswer = z.strictObject({
  first: z.string(),
  last: z.string(),
  count: z.int(),
  media: z.enum(media),
  tenant: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  trunks: z.array(z.strictObject({ name: z.string(), prefix: z.string() })),
  smsAccounts: z.array(z.string()),
  note: z.string().nullable(),
});

export const SheetRowAnswer = z.strictObject({
  row: z.int().meta({ description: 'As a spreadsheet counts: the first line is 1.' }),
  cells: z.array(z.string()),
  verdict: z.enum([...verdicts, 'waiting']),
  planned: PlannedAnswer.nullable().meta({ description: 'The block that the row asks for.' }),
  issues: z.array(
    z.strictObject({
      path: z.string(),
      code: z.string(),
      message: z.string(),
      row: z.int().optional().meta({ description: 'Another row of the sheet.' }),
      block: z.string().optional().meta({ description: 'The id of a block of the inventory.' }),
      holder: z.strictObject({ id: z.string(), name: z.string() }).optional(),
      suggestion: z.string().optional(),
    }),
  ),
});

export const SheetPageAnswer = z.strictObject({
  items: z.array(SheetAnswer),
  next: z.string().nullable(),
  total: z.int().optional(),
});
export const SheetRowPageAnswer = z.strictObject({
  items: z.array(SheetRowAnswer),
  next: z.string().nullable(),
  previous: z.string().nullable(),
});
