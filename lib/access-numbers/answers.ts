import * as z from 'zod';
import { type AccessNumberBlock, blockStates, media } from './model';

/** What the JSON interface answers about access numbers. */

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });
const named = z.strictObject({ id: z.string(), name: z.string() }).nullable();

export const AccessNumberBlockAnswer = z.strictObject({
  id: z.string().meta({ description: 'Of a block that is cut, the part that was meant keeps it.' }),
  number: z
    .string()
    .meta({ description: 'The first number; leading zeros count.', examples: ['4687300000'] }),
  last: z.string().meta({ examples: ['4687300099'] }),
  count: z.int().meta({ examples: [100] }),
  media: z.enum(media),
  state: z.enum(blockStates).meta({ description: 'As it is now: what is over reads free.' }),
  stateUntil: instant.nullable().meta({ description: 'When the reservation or quarantine ends.' }),
  tenant: named,
  reservedBy: named,
  lastTenant: named.meta({ description: 'Who had the numbers before, as it was called then.' }),
  trunks: z.array(z.strictObject({ name: z.string(), prefix: z.string() })),
  smsAccounts: z.array(z.string()),
  note: z.string().nullable(),
  source: z.string().meta({ description: 'The interface it was created through.', examples: ['console'] }),
  createdAt: instant,
  updatedAt: instant,
  version: z.int().meta({ description: 'Rises with each change; the ETag.' }),
}) satisfies z.ZodType<AccessNumberBlock>;

export const AccessNumberPageAnswer = z.strictObject({
  items: z.array(AccessNumberBlockAnswer),
  next: z.string().nullable().meta({ description: 'To be given as `after`; null at the end.' }),
  previous: z.string().nullable().meta({ description: 'To be given as `before`; null on the first page.' }),
  total: z.int().optional().meta({ description: 'Blocks in all, with `count=true`.' }),
  numbers: z.int().optional().meta({ description: 'Numbers in all, with `count=true`.' }),
});

export const BlocksAnswer = z.strictObject({ blocks: z.array(AccessNumberBlockAnswer) });
