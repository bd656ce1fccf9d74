import * as z from 'zod';
import { dialSteps, dialVerdicts, stepOutcomes } from './model';

const Range = z.strictObject({ first: z.string(), last: z.string() });

export const DialingAnswer = z.strictObject({
  digits: z.string().meta({ examples: ['05'] }),
  verdict: z.enum(dialVerdicts),
  isAllowed: z.boolean().nullable().meta({ description: 'Null where nothing is reached, or not one thing.' }),
  reaches: z.array(
    z.strictObject({
      number: z.string().meta({ examples: ['1005'] }),
      kind: z.enum(['directory', 'abbreviated', 'exception']),
      by: z.enum(['short', 'full']).meta({ description: 'Dialled as a short number, or with all digits.' }),
      prefixLength: z.int(),
      extraDigits: z.string(),
      entry: z.int().nullable().meta({ description: 'Of the tenant’s own list, from 1.' }),
      tenant: z
        .strictObject({ id: z.string(), name: z.string() })
        .nullable()
        .meta({ description: 'Whose it is, where it is another tenant’s.' }),
    }),
  ),
  sentence: z.string(),
  steps: z.array(
    z.strictObject({ step: z.enum(dialSteps), outcome: z.enum(stepOutcomes), says: z.string() }),
  ),
  toDial: z
    .strictObject({
      least: z.int(),
      most: z.int(),
      nextDigits: z.array(z.string()),
      numbers: z.array(Range),
    })
    .nullable()
    .meta({ description: 'Digits that may follow; null where none can.' }),
  advice: z.array(z.string()),
});
