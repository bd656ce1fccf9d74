import * as z from 'zod';
import { query } from '../query';
import { checkEntry } from './check-entry';
import { formatNumbers } from './parse-numbers';
import { planEntry } from './plan-entry';
import { describeShortNumbers, shortNumbers } from './short-numbers';

/** What an entry would mean: prefix length, its maximum, the short numbers, and what is wrong with it. Stores nothing. */
export const deriveNumbers = query({
  name: 'number.derive',
  input: z.strictObject({
    directoryNumbers: z.string({ error: 'Numbers are text, because leading zeros count.' }),
    prefixLength: z.int({ error: 'The prefix length is a whole number.' }).nullish(),
    extraDigits: z.string({ error: 'Extra digits are text, because leading zeros count.' }).nullish(),
  }),
  async run(_context, { directoryNumbers, prefixLength, extraDigits }) {
    const entry = {
      numbers: directoryNumbers,
      prefixLength: prefixLength ?? undefined,
      extraDigits: extraDigits ?? undefined,
    };
    const planned = planEntry(entry);
    return {
      prefixLength: planned.prefixLength,
      maximum: planned.derived.prefixLength,
      because: planned.derived.because,
      shortNumbers: shortNumbers(planned).map((range) => formatNumbers([range])),
      description: describeShortNumbers(planned),
      issues: checkEntry(entry, '', 'directoryNumbers').map((issue) => ({
        ...issue,
        path: issue.path.replace(/^\./, ''),
      })),
    };
  },
});
