import type { Density } from '@/components/list/list-place';
import { type ListHead, ListTable } from '@/components/list/list-table';
import { sortBy } from '@/components/list/sort-by';
import type { Tenant } from '@/lib/tenants/model';
import { columnSorts, type TenantColumn, tenantColumns } from './columns';
import { type ListView, writeAddress } from './list-address';
import { rowDataOf } from './row-data';
import type { RowSetting } from './tenant-row';
import { TenantRows } from './tenant-rows';

export interface TenantTableProps {
  tenants: Tenant[];
  view: ListView;
  caption: string;
  columns: TenantColumn[];
  density: Density;
  zone: string;
  now: string;
  maySelect: boolean;
  mayEdit: boolean;
  /** What the partners of these tenants are called, by id. */
  partnerNames: ReadonlyMap<string, string>;
}

export function TenantTable({
  tenants,
  view,
  caption,
  columns,
  density,
  maySelect,
  partnerNames,
  ...rest
}: TenantTableProps) {
  const setting: Omit<RowSetting, 'scope'> = {
    ...rest,
    columns,
    maySelect,
    peeked: view.peek,
    // The peek is an address's last member, so what comes before its id is the same for all rows.
    peekHref: writeAddress(view, { peek: '-' }).slice(0, -1),
  };
  return (
    <ListTable
      caption={caption}
      selectLabel={maySelect ? 'Select all tenants on this page' : undefined}
      density={density}
      heads={columns.map((column) => headOf(column, view))}
    >
      <TenantRows
        rows={tenants.map((tenant) => rowDataOf(tenant, rest.now, partnerNames.get(tenant.partnerId ?? '')))}
        setting={setting}
      />
    </ListTable>
  );
}

const atEnd: TenantColumn[] = ['subscribers', 'numberCount', 'daysLeft'];

function headOf(column: TenantColumn, view: ListView): ListHead {
  const member = columnSorts[column];
  const head: ListHead = {
    label: tenantColumns[column],
    ...(atEnd.includes(column) && { align: 'end' as const }),
  };
  if (!member) return head;
  const { sorted, next } = sortBy(view.sort, member);
  return { ...head, ...(sorted && { sorted }), href: writeAddress(view, { sort: next }) };
}
