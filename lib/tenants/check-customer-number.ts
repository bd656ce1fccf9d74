import * as z from 'zod';
import { query } from '../query';

/** Who has a customer number that is being typed, and the next free one of its system. Nothing for an unknown system. */
export const checkCustomerNumber = query({
  name: 'telephony-system.get',
  input: z.strictObject({
    system: z.string(),
    number: z.coerce.number().int().optional(),
    except: z.string().optional(),
  }),
  async run({ stores }, { system: name, number, except }) {
    const system = await stores.telephonySystems.findByName(name);
    if (!system) return { next: null, holder: null };
    const [holder] =
      number === undefined
        ? []
        : await stores.tenants.findHolders({
            customer: { systemId: system.id, customerNumber: number },
            exceptId: except,
          });
    return {
      next: await stores.telephonySystems.findFreeCustomerNumber(system.id),
      holder: holder ? { id: holder.id, name: holder.name } : null,
    };
  },
});
