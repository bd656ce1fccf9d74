import * as z from 'zod';
import { calledDoors } from './model';

export const InterfaceCallAnswer = z.strictObject({
  id: z.string(),
  door: z.enum(calledDoors),
  at: z.iso.datetime().meta({ description: 'ISO 8601, UTC.' }),
  method: z.string(),
  path: z.string().meta({ description: 'With its query; what may let somebody in is masked.' }),
  status: z.int(),
  durationMs: z.int(),
  personId: z.string().nullable().meta({ description: 'Null for somebody who was not signed in.' }),
  personName: z.string().nullable(),
  callerTenantId: z
    .string()
    .nullable()
    .meta({ description: 'The tenant or partner whose administrator called.' }),
  apiKeyName: z.string().nullable(),
  requestId: z.string(),
  code: z.string().nullable().meta({ description: 'Of the refusal.' }),
  message: z.string().nullable().meta({ description: 'The sentence of the refusal.' }),
  unkept: z.int().meta({ description: 'So many others came in the same second and were not kept.' }),
});

export const InterfaceCallPageAnswer = z.strictObject({
  items: z.array(InterfaceCallAnswer),
  next: z.string().nullable(),
  previous: z.string().nullable(),
  total: z.int().optional(),
});
