import * as z from 'zod';
import { query } from '../query';
import { checkEntry } from './check-entry';
import { planEntry } from './plan-entry';
import { describeShortNumbers, shortNumbers } from './short-numbers';
import { showRange } from './show-numbers';

/** What an entry would mean: prefix length, its maximum, the short numbers, and what is wrong with it. Stores nothing. */
export const deriveNumbers = query({
  name: 'number.derive',
  input: z.strictObject({
    directoryNumbers: z.string({ error: 'Numbers are text, because leading zeros count.' }),
    prefixLength: z.int({ error: 'The prefix length is a whole number.' }).optional(),
    extraDigits: z.string({ error: 'Extra digits are text, because leading zeros count.' }).optional(),
  }),
  async run(_context, { directoryNumbers, prefixLength, extraDigits }) {
    const entry = { numbers: directoryNumbers, prefixLength, extraDigits };
    const planned = planEntry(entry);
    return {
      prefixLength: planned.prefixLength,
      maximum: planned.derived.prefixLength,
      because: planned.derived.because,
      shortNumbers: shortNumbers(planned).map(showRange),
      description: describeShortNumbers(planned),
      issues: checkEntry(entry, '', 'directoryNumbers').map((issue) => ({
        ...issue,
        path: issue.path.replace(/^\./, ''),
      })),
    };
  },
});
