import * as z from 'zod';
import { doors } from '../actor';
import { eventTypes } from './model';

export const EventAnswer = z.strictObject({
  id: z.string(),
  type: z.enum(eventTypes),
  at: z.iso.datetime().meta({ description: 'ISO 8601, UTC.' }),
  sequence: z.int().meta({ description: 'Rises with every event, in the order in which they happened.' }),
  tenant: z
    .strictObject({
      id: z.string(),
      number: z.int(),
      url: z.string(),
      name: z.string(),
      partnerId: z
        .string()
        .nullable()
        .meta({ description: 'Null for the provider’s own, and where it is outside of what you see.' }),
    })
    .meta({ description: 'As it was once it had happened.' }),
  changes: z
    .array(
      z.strictObject({
        path: z.string().meta({ examples: ['contact.email'] }),
        before: z.unknown().optional(),
        after: z.unknown().optional(),
      }),
    )
    .meta({
      description:
        'The members that have another value now. Values of more than 2,000 characters are left out.',
    }),
  numbers: z
    .strictObject({
      kind: z.enum(['access', 'directory']),
      ranges: z.array(z.strictObject({ first: z.string(), last: z.string() })),
      system: z.string().nullable().meta({ description: 'The telephony system of directory numbers.' }),
      more: z
        .strictObject({ blocks: z.int(), numbers: z.int() })
        .nullable()
        .meta({ description: 'So many besides, where there were too many to name them.' }),
    })
    .nullable()
    .meta({ description: 'Which numbers, in events about numbers.' }),
  who: z.strictObject({ name: z.string(), door: z.enum(doors) }),
  requestId: z.string(),
  auditEntryId: z.string(),
});

export const EventPageAnswer = z.strictObject({
  items: z.array(EventAnswer),
  next: z
    .string()
    .meta({ description: 'To be given as `after`, now or later; it is there also at the end.' }),
});
