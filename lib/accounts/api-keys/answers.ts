import * as z from 'zod';
import { accesses } from '../../actor';
import type { ApiKey } from './model';

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });

export const ApiKeyAnswer = z.strictObject({
  id: z.string(),
  personId: z.string(),
  name: z.string(),
  hint: z.string().meta({ description: 'The first characters of the key.' }),
  scope: z.enum(accesses).meta({ description: '`read` changes nothing, whatever its owner may change.' }),
  expiresAt: instant.nullable().meta({ description: 'When it stops to count; null where it does not.' }),
  createdAt: instant,
  lastUsedAt: instant.nullable().meta({ description: 'When a script last used it, to the minute.' }),
}) satisfies z.ZodType<ApiKey>;

export const NewApiKeyAnswer = ApiKeyAnswer.extend({
  key: z.string().optional().meta({
    description: 'Only in this one answer: a repeated request with the same Idempotency-Key goes without.',
  }),
});

export const ApiKeyPageAnswer = z.strictObject({
  items: z.array(ApiKeyAnswer),
  next: z.string().nullable(),
  total: z.int().optional(),
});
