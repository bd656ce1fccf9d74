import * as z from 'zod';
import type { OwnershipAnswer } from './find-ownership';
import type { FreeBlocks, MapCell, MapHolder, NumberHold, NumberMap, Ownership } from './model';

/** What the JSON interface answers about number spaces: described here, checked by a test against what is really sent. */

const digits = (description: string) => z.string().meta({ description, examples: ['4600'] });
const count = (description: string) =>
  z.string().meta({ description: `${description} Decimal text: up to 21 digits.` });
const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });
const ends = { first: digits('The first number.'), last: digits('The last number.') };
const Range = z.strictObject(ends);
const Named = z.strictObject({ id: z.string(), name: z.string() });
const kind = z.enum(['directory', 'abbreviated', 'access']);

const MapCellAnswer = z.strictObject({
  prefix: z.string(),
  ...ends,
  size: count('How many numbers there are.'),
  occupied: count('How many of them are held.'),
  inInventory: count('Only for access numbers: how many are in the inventory.').optional(),
  percent: z.number().meta({ description: 'With one decimal. 0 and 100 are only said when they are exact.' }),
  fill: z.enum(['free', 'partly', 'full', 'outside']),
  longestFree: Range.nullable().meta({ description: 'The longest free run inside.' }),
  below: z
    .string()
    .optional()
    .meta({ description: 'For each next digit: `e` nothing held, `f` everything, `m` some.' }),
}) satisfies z.ZodType<MapCell>;

const HoldOfRun = z.strictObject({
  id: z.string(),
  person: Named,
  until: instant,
  note: z.string().nullable(),
});

const MapHolderAnswer = z.strictObject({
  ...ends,
  kind,
  state: z.enum(['held', 'free', 'reserved', 'quarantined', 'on-hold']),
  tenant: Named.nullable(),
  blockId: z.string().nullable().meta({ description: 'The block of access numbers.' }),
  hold: HoldOfRun.optional(),
}) satisfies z.ZodType<MapHolder>;

export const NumberMapAnswer = z.strictObject({
  space: Named,
  length: z.int(),
  lengths: z
    .array(z.strictObject({ length: z.int(), occupied: z.string() }))
    .meta({ description: 'The lengths of number in use.' }),
  prefix: z.string(),
  whole: MapCellAnswer,
  cells: z.array(MapCellAnswer).meta({ description: 'The ten cells below, by their next digit.' }),
  holders: z
    .array(MapHolderAnswer)
    .nullable()
    .meta({ description: 'Who holds what; only where the cell has a thousand numbers or fewer.' }),
}) satisfies z.ZodType<NumberMap>;

export const FreeBlocksAnswer = z.strictObject({
  items: z
    .array(
      z.strictObject({
        ...ends,
        gap: Range.meta({ description: 'The free run it lies in.' }),
        leftBefore: count('What stays free of the run before it.'),
        leftAfter: count('What stays free of the run after it.'),
        fragmentation: z.number().meta({
          description: 'Percent of what stays free that is cut off from its bigger part: 0 to 50.',
        }),
      }),
    )
    .meta({ description: 'Least fragmentation first, then least left over, then the lowest number.' }),
  largest: Range.nullable().meta({ description: 'The largest free run there is.' }),
  message: z.string().nullable().meta({ description: 'Why there are none.' }),
}) satisfies z.ZodType<FreeBlocks>;

export const NumberHoldAnswer = z.strictObject({
  id: z.string(),
  space: z.string().meta({ description: 'The id of the telephony system.' }),
  ...ends,
  person: Named,
  note: z.string().nullable(),
  createdAt: instant,
  until: instant,
}) satisfies z.ZodType<NumberHold>;

export const NumberHoldPageAnswer = z.strictObject({
  items: z.array(NumberHoldAnswer.extend({ spaceName: z.string() })),
  next: z.string().nullable().meta({ description: 'To be given as `after`; null at the end.' }),
});

const PeriodAnswer = z.strictObject({
  space: z.string(),
  spaceName: z.string(),
  kind,
  ...ends,
  tenant: Named.extend({ exists: z.boolean() }),
  from: instant,
  until: instant.nullable().meta({ description: 'Null while it is held.' }),
}) satisfies z.ZodType<Ownership>;

export const OwnershipAnswerSchema = z.strictObject({
  number: z.string(),
  at: instant,
  holders: z.array(PeriodAnswer).meta({ description: 'Who had it at that instant.' }),
  periods: z.array(PeriodAnswer).meta({ description: 'Everybody who ever had it, newest first.' }),
}) satisfies z.ZodType<OwnershipAnswer>;

export const FormerNumbersAnswer = z.strictObject({ items: z.array(PeriodAnswer), next: z.null() });
