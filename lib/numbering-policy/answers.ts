import * as z from 'zod';
import type { NumberingPolicy } from './model';

export const NumberingPolicyAnswer = z.strictObject({
  quarantineDays: z
    .int()
    .meta({ description: 'How long access numbers stay with nobody; 0 frees them at once.' }),
  longestReservationDays: z.int(),
  updatedAt: z.iso
    .datetime()
    .nullable()
    .meta({ description: 'Null while it is what the product came with.' }),
  version: z.int().meta({ description: 'Rises with each change; the ETag.' }),
}) satisfies z.ZodType<NumberingPolicy>;
