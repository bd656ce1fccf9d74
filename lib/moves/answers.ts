import * as z from 'zod';
import { type Move, type MoveStep, moveStates } from './model';

/** What the JSON interface answers about moves: described here, checked by a test against what is really sent. */

const instant = z.iso.datetime().meta({ description: 'ISO 8601, UTC.' });
const text = z.string().nullable();

export const MoveAnswer = z.strictObject({
  id: z.string(),
  tenantId: z.string(),
  tenantName: z.string(),
  state: z.enum(moveStates).meta({ description: 'The step that was done last.' }),
  reason: z.string().meta({ description: 'Why the tenant is frozen.' }),
  target: text.meta({ description: 'The other console’s address.' }),
  newHome: text.meta({ description: 'The tenant’s address there, once it has moved.' }),
  ticks: z.record(z.string(), z.boolean()).meta({ description: 'The check list after the import there.' }),
  personId: z.string(),
  personName: z.string(),
  createdAt: instant,
  updatedAt: instant,
}) satisfies z.ZodType<Move>;

export const MoveWithStepsAnswer = MoveAnswer.extend({
  steps: z.array(
    z.strictObject({ state: z.enum(moveStates), at: instant, by: z.string() }) satisfies z.ZodType<MoveStep>,
  ),
});

export const MovePageAnswer = z.strictObject({ items: z.array(MoveAnswer), next: z.null() });
