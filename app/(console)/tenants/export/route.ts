import { readColumns, type TenantColumn } from '@/components/tenants/list/columns';
import { readAddress } from '@/components/tenants/list/list-address';
import { listTenants } from '@/lib/tenants/list-tenants';
import type { Tenant } from '@/lib/tenants/model';
import { exportList } from '../../_list/export-list';
import { exportRow } from './export-cells';

export const GET = exportList<Tenant, TenantColumn, Awaited<ReturnType<typeof listTenants.run>>>({
  name: 'tenants',
  query: listTenants,
  filters: ['status', 'system'],
  read(params, columns) {
    const { q, status, system, deleted, sort } = readAddress(params).view;
    return {
      input: { q, status, system, deleted, sort },
      columns: readColumns(columns, deleted ? 'bin' : 'list'),
    };
  },
  row: exportRow,
});
