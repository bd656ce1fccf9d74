import * as z from 'zod';
import { PageLimit } from '../page-limit';
import { query } from '../query';
import { transferRequestStates } from './model';

export const TransferRequestQuestion = z.strictObject({
  state: z
    .enum(transferRequestStates, { error: `The state is one of ${transferRequestStates.join(', ')}.` })
    .optional(),
  holder: z.string().optional().meta({ description: 'The id of the tenant that has the numbers.' }),
  tenant: z.string().optional().meta({ description: 'The id of the tenant that wants them.' }),
  import: z.string().optional().meta({ description: 'The id of the import that asked.' }),
  limit: PageLimit,
  after: z.string().optional().meta({ description: 'The next of the page before.' }),
});

/** Requests for numbers, the newest first. */
export const listTransferRequests = query({
  name: 'transfer-request.list',
  input: TransferRequestQuestion,
  async run({ stores }, { state, holder, tenant, import: importId, limit, after }) {
    const filter = {
      ...(state !== undefined && { state }),
      ...(holder !== undefined && { holderId: holder }),
      ...(tenant !== undefined && { forTenantId: tenant }),
      ...(importId !== undefined && { importId }),
    };
    const page = { limit, ...(after !== undefined && { after }) };
    const { items, next } = await stores.transferRequests.list(filter, page);
    return { items, next, total: await stores.transferRequests.count(filter) };
  },
});
