import * as z from 'zod';
import type { Trunk } from './model';

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });

export const TrunkAnswer = z.strictObject({
  id: z.string(),
  name: z.string().meta({ examples: ['Trunk Stockholm'] }),
  domain: z.string().meta({ examples: ['sip.carrier.example'] }),
  carrier: z.string().nullable(),
  registration: z
    .strictObject({
      number: z.string(),
      user: z.string(),
      hasPassword: z.boolean().meta({ description: 'The password itself is never answered.' }),
    })
    .nullable()
    .meta({ description: 'With it the trunk registers outward, without it it is static.' }),
  prefixes: z.array(z.strictObject({ prefix: z.string(), cost: z.int() })),
  createdAt: instant,
  updatedAt: instant,
  version: z.int().meta({ description: 'Rises with each change; the ETag.' }),
}) satisfies z.ZodType<Trunk>;

export const TrunkPageAnswer = z.strictObject({
  items: z.array(TrunkAnswer),
  next: z.string().nullable(),
  total: z.int().optional(),
});
