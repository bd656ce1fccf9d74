import * as z from 'zod';
import type { ApiKey } from './model';

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });

export const ApiKeyAnswer = z.strictObject({
  id: z.string(),
  personId: z.string(),
  name: z.string(),
  hint: z.string().meta({ description: 'The first characters of the secret.' }),
  createdAt: instant,
  lastUsedAt: instant.nullable().meta({ description: 'When a script last signed in with it.' }),
}) satisfies z.ZodType<ApiKey>;

export const NewApiKeyAnswer = ApiKeyAnswer.extend({
  secret: z.string().optional().meta({
    description: 'Only in this one answer: a repeated request with the same Idempotency-Key goes without.',
  }),
});

export const ApiKeyPageAnswer = z.strictObject({
  items: z.array(ApiKeyAnswer),
  next: z.string().nullable(),
  total: z.int().optional(),
});
