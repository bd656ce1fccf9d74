import * as z from 'zod';
import type { ListedPartner, PartnerDetail, PartnerLimits } from './model';

const limit = z.int().min(0).nullable();

export const LimitsAnswer = z.strictObject({
  tenants: limit,
  directoryNumbers: limit,
  accessNumbers: limit,
  licences: limit,
}) satisfies z.ZodType<PartnerLimits>;

const named = z.strictObject({ id: z.string(), url: z.string(), name: z.string() });
const amount = z.int().min(0);

export const PartnerAnswer = z.strictObject({
  ...named.shape,
  status: z.enum(['inactive', 'active']),
  version: z.int().meta({ description: 'Of the tenant that the partner is; the ETag.' }),
  parent: named.nullable().meta({ description: 'The partner to which it belongs, as far as you see it.' }),
  tenants: z.strictObject({
    direct: amount.meta({ description: 'Tenants that belong to it.' }),
    all: amount.meta({ description: 'With those of every partner below it.' }),
  }),
  partners: amount.meta({ description: 'How many partners are directly below it.' }),
  limits: LimitsAnswer.meta({ description: 'Null is unlimited.' }),
  use: z
    .strictObject({ tenants: amount, directoryNumbers: amount, accessNumbers: amount, licences: amount })
    .meta({ description: 'Of everything below it; the partner itself does not count.' }),
}) satisfies z.ZodType<ListedPartner>;

export const PartnerDetailAnswer = PartnerAnswer.extend({
  path: z.array(named).meta({ description: 'The partners above it, from the top down.' }),
}) satisfies z.ZodType<PartnerDetail>;

export const PartnerPageAnswer = z.strictObject({
  items: z.array(PartnerAnswer),
  next: z.string().nullable().meta({ description: 'To be given as `after`; null at the end.' }),
});
