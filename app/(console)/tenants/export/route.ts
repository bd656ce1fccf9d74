import { readColumns, type TenantColumn } from '@/components/tenants/list/columns';
import { readAddress } from '@/components/tenants/list/list-address';
import { query } from '@/lib/query';
import { listTenants } from '@/lib/tenants/list-tenants';
import { exportList } from '../../_list/export-list';
import { type ExportedTenant, exportRow } from './export-cells';

/** The list with the names of partners, as far as the reader sees them. */
const listWithPartners = query({
  name: listTenants.name,
  input: listTenants.input,
  async run(context, input) {
    const page = await listTenants.run(context, input);
    const names = new Map<string, string | undefined>();
    for (const { partnerId } of page.items) {
      if (partnerId === null || names.has(partnerId)) continue;
      names.set(partnerId, (await context.stores.tenants.find(partnerId))?.name);
    }
    const items = page.items.map(
      (tenant): ExportedTenant => ({ ...tenant, partner: names.get(tenant.partnerId ?? '') ?? null }),
    );
    return { ...page, items };
  },
});

export const GET = exportList<ExportedTenant, TenantColumn, Awaited<ReturnType<typeof listWithPartners.run>>>(
  {
    name: 'tenants',
    query: listWithPartners,
    filters: ['status', 'system', 'partner'],
    read(params, columns) {
      const { q, status, system, partner, deleted, sort } = readAddress(params).view;
      return {
        input: { q, status, system, partner, deleted, sort },
        columns: readColumns(columns, deleted ? 'bin' : 'list'),
      };
    },
    row: exportRow,
  },
);
