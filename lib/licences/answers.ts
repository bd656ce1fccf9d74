import * as z from 'zod';

const Use = z.object({
  start: z.int().meta({ description: 'In use when the month began.' }),
  end: z.int().meta({ description: 'In use when it ended, or now.' }),
  average: z.number().meta({ description: 'Over the month, or so far; to hundredths.', examples: [41.5] }),
});

const PartnerRef = z.strictObject({
  id: z.string(),
  name: z.string().nullable().meta({ description: 'Null once it was purged.' }),
});
const Partner = PartnerRef.nullable().meta({ description: 'Null for the provider’s own tenants.' });

export const LicenceReportAnswer = z.strictObject({
  month: z.string().meta({ examples: ['2026-11'] }),
  isRunning: z.boolean().meta({ description: 'The month has not ended: averages are those so far.' }),
  firstMonth: z.string().meta({ description: 'The first month that anything is known of.' }),
  items: z.array(
    Use.extend({
      financeId: z.string().nullable().meta({ description: 'Null where tenants have none.' }),
      featurelevel: z.string(),
      partner: Partner,
    }),
  ),
  next: z.string().nullable().meta({ description: 'Null at the end.' }),
  totals: Use.extend({
    withoutFinanceId: Use.meta({ description: 'What nobody can be charged for.' }),
    byFeatureLevel: z.array(Use.extend({ featurelevel: z.string(), withoutFinanceId: Use })),
    byPartner: z.array(Use.extend({ partner: Partner })),
  }),
  months: z.array(Use.extend({ month: z.string() })).meta({ description: 'Up to twelve, oldest first.' }),
  choices: z
    .strictObject({ featureLevels: z.array(z.string()), partners: z.array(PartnerRef) })
    .meta({ description: 'What a filter can be set to: everything that was used in the month.' }),
  unbilled: z
    .strictObject({
      items: z.array(z.strictObject({ id: z.string(), name: z.string(), subscribers: z.int() })),
      count: z.int(),
      isMore: z.boolean().meta({ description: 'There are more than are counted.' }),
    })
    .meta({
      description: 'As it is now: tenants with subscribers and without finance ID; the first 20 of them.',
    }),
});
