import * as z from 'zod';
import { type SmsAccount, smppTypes } from './model';

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });

export const SmsAccountAnswer = z.strictObject({
  id: z.string(),
  name: z.string().meta({ examples: ['SMS Sweden'] }),
  carrier: z.string().nullable(),
  host: z.string().meta({ examples: ['smpp.carrier.example'] }),
  port: z.int().meta({ examples: [2775] }),
  maxRate: z.int().nullable().meta({ description: 'Messages a second; null for no limit.' }),
  systemId: z.string().nullable(),
  hasPassword: z.boolean().meta({ description: 'The password itself is never answered.' }),
  smppType: z.enum(smppTypes),
  createdAt: instant,
  updatedAt: instant,
  version: z.int().meta({ description: 'Rises with each change; the ETag.' }),
}) satisfies z.ZodType<SmsAccount>;

export const SmsAccountPageAnswer = z.strictObject({
  items: z.array(SmsAccountAnswer),
  next: z.string().nullable(),
  total: z.int().optional(),
});
