import * as z from 'zod';
import { type ShownSupportRequest, shownSupportStates } from './model';

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });

export const SupportRequestAnswer = z.strictObject({
  id: z.string(),
  tenantId: z.string(),
  personId: z.string(),
  personName: z.string().meta({ description: 'Who asked.' }),
  reason: z.string(),
  minutes: z.int(),
  state: z.enum(shownSupportStates).meta({
    description:
      '`granted` only while it lasts; `ended` by hand or by the clock; `lapsed` when nobody answered.',
  }),
  askedAt: instant,
  decidedAt: instant.nullable(),
  decidedByName: z.string().nullable(),
  endsAt: instant.nullable().meta({ description: 'When it is over by itself.' }),
  endedAt: instant.nullable(),
  endedByName: z.string().nullable(),
}) satisfies z.ZodType<ShownSupportRequest>;

export const SupportRequestListAnswer = z.strictObject({ items: z.array(SupportRequestAnswer) });
