import * as z from 'zod';
import { parseNumbers } from '../numbering/parse-numbers';
import { query } from '../query';
import type { HeldRange } from './store';

/** Who holds numbers of a list that is being typed. Nothing for an unknown system or an unreadable list. */
export const findOverlaps = query({
  name: 'number.overlaps',
  input: z.strictObject({
    system: z.string(),
    numbers: z.string().max(20_000, { error: 'The numbers have at most 20,000 characters.' }),
    exceptTenantId: z.string().optional(),
  }),
  async run({ stores }, { system: name, numbers, exceptTenantId }): Promise<HeldRange[]> {
    const system = await stores.telephonySystems.findByName(name);
    if (!system) return [];
    const found: HeldRange[] = [];
    for (const range of parseNumbers(numbers).ranges.slice(0, 200)) {
      found.push(
        ...(await stores.numberRanges.listOverlaps({ systemId: system.id, range, exceptTenantId, limit: 5 })),
      );
      if (found.length >= 20) break;
    }
    return found;
  },
});
