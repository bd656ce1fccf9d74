import * as z from 'zod';
import type { TelephonySystem } from './model';

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });

export const TelephonySystemAnswer = z.strictObject({
  id: z.string(),
  name: z.string().meta({ examples: ['MX-ONE Stockholm'] }),
  servers: z.array(z.int()).meta({ examples: [[1, 2]] }),
  domains: z.array(z.string()).meta({ examples: [['acme.example']] }),
  featureLevels: z.array(z.string()).meta({ examples: [['BASIC', 'STANDARD']] }),
  createdAt: instant,
  updatedAt: instant,
  version: z.int().meta({ description: 'Rises with each change; the ETag.' }),
}) satisfies z.ZodType<TelephonySystem>;

export const TelephonySystemPageAnswer = z.strictObject({
  items: z.array(TelephonySystemAnswer),
  next: z.string().nullable(),
  total: z.int().optional(),
});
