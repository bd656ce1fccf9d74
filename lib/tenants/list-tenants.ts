import * as z from 'zod';
import { PageLimit } from '../page-limit';
import { query } from '../query';
import { tenantStatuses } from './model';
import { tenantSorts } from './sorts';
import type { TenantPage } from './store';

const sorts = tenantSorts.flatMap((sort) => [sort, `-${sort}`] as const);
const flag = z.union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')], {
  error: 'Write true or false here.',
});

/** The members of the list's address and of `GET /api/v1/tenants`; text from an address is accepted as it comes. */
export const TenantListInput = z.strictObject({
  q: z
    .string()
    .max(200, { error: 'A search has at most 200 characters.' })
    .transform((text) => text.replaceAll('\0', ' '))
    .optional()
    .meta({ description: 'Text, or a number that lies in a range of the tenant.' }),
  status: z.enum(tenantStatuses, { error: 'The status is active or inactive.' }).optional(),
  system: z.string().optional().meta({ description: 'The name of a telephony system.' }),
  partner: z.string().optional().meta({ description: 'The id of a partner: its tenants.' }),
  within: z
    .string()
    .optional()
    .meta({ description: 'The id of a partner: its tenants, and those of every partner below it.' }),
  deleted: flag.default(false).meta({ description: 'Those in the bin instead.' }),
  sort: z
    .enum(sorts, { error: `Sort by one of ${tenantSorts.join(', ')}; a hyphen in front turns the order.` })
    .default('name')
    .meta({ description: 'A hyphen in front turns the order.' }),
  limit: PageLimit,
  after: z.string().optional().meta({ description: 'The next of the page before.' }),
  before: z.string().optional().meta({ description: 'The previous of the page after.' }),
  count: flag.default(false).meta({ description: 'Also say how many there are in all.' }),
});

export type TenantListInput = z.output<typeof TenantListInput>;

/** One page of tenants in a stable order. */
export const listTenants = query({
  name: 'tenant.list',
  input: TenantListInput,
  async run(
    { stores },
    { sort, limit, after, before, count, within, ...asked },
  ): Promise<TenantPage & { total?: number }> {
    const filter = {
      ...asked,
      ...(within !== undefined && { within: await stores.tenants.listPartnersBelow(within) }),
    };
    const page = await stores.tenants.list(filter, { sort, limit, after, before });
    if (!count) return page;
    const isAll = page.next === null && page.previous === null;
    return { ...page, total: isAll ? page.items.length : await stores.tenants.count(filter) };
  },
});
