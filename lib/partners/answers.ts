import * as z from 'zod';
import type { PartnerLimits } from './model';

const limit = z.int().min(0).nullable();

export const LimitsAnswer = z.strictObject({
  tenants: limit,
  directoryNumbers: limit,
  accessNumbers: limit,
  licences: limit,
}) satisfies z.ZodType<PartnerLimits>;
