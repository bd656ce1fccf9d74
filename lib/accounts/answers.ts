import * as z from 'zod';
import { roles } from '../actor';
import type { Person } from './model';

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });

export const PersonAnswer = z.strictObject({
  id: z.string(),
  email: z.string(),
  loginId: z.string().nullable().meta({ description: 'With which they may sign in instead of the address.' }),
  name: z.string(),
  role: z.enum(roles),
  mustChangePassword: z.boolean().meta({ description: 'Until it is changed, nothing else is allowed.' }),
  secondFactorAt: instant
    .nullable()
    .meta({ description: 'Since when a one-time code is asked for after the password.' }),
  disabledAt: instant.nullable().meta({ description: 'Set while this person may not sign in.' }),
  tenantId: z
    .string()
    .nullable()
    .meta({ description: 'The tenant whose administrator this is; null for the provider’s own people.' }),
  createdAt: instant,
  updatedAt: instant,
  version: z.int().meta({ description: 'Rises with each change; the ETag.' }),
}) satisfies z.ZodType<Person>;

export const NewPersonAnswer = PersonAnswer.extend({
  initialPassword: z
    .string()
    .optional()
    .meta({ description: 'Only when none was sent, and only in this one answer.' }),
});

export const PersonPageAnswer = z.strictObject({
  items: z.array(PersonAnswer),
  next: z.string().nullable(),
  total: z.int().optional(),
});

export const SignedInAnswer = z.strictObject({
  token: z.string().meta({ description: 'To be sent as `Authorization: Bearer <token>`.' }),
  expiresAt: instant,
  mustChangePassword: z.boolean(),
});

export const OwnSessionAnswer = z.strictObject({
  person: PersonAnswer.pick({ id: true, name: true, email: true, role: true }),
  mustChangePassword: z.boolean(),
  expiresAt: instant.nullable().meta({ description: 'Null for an API key that has no end.' }),
});
