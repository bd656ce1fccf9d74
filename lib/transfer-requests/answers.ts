import * as z from 'zod';
import { type TransferRequest, transferRequestStates } from './model';

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });
const Named = z.strictObject({ id: z.string(), name: z.string() });

export const TransferRequestAnswer = z.strictObject({
  id: z.string(),
  importId: z.string().meta({ description: 'The import that asked.' }),
  first: z.string().meta({ examples: ['4670142'] }),
  last: z.string().meta({ examples: ['4670142'] }),
  holder: Named.meta({ description: 'The tenant that had the numbers when it was asked.' }),
  forTenant: Named.meta({ description: 'The tenant that wants them.' }),
  state: z.enum(transferRequestStates),
  note: z.string().nullable(),
  personId: z.string(),
  personName: z.string(),
  createdAt: instant,
  decidedAt: instant.nullable(),
  decidedByName: z.string().nullable(),
}) satisfies z.ZodType<TransferRequest>;

export const TransferRequestPageAnswer = z.strictObject({
  items: z.array(TransferRequestAnswer),
  next: z.string().nullable().meta({ description: 'To be given as `after`; null at the end.' }),
  total: z.int(),
});
