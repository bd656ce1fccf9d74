import type { Density } from '@/components/list/list-place';
import { RowIconSprite } from '@/components/list/row-icons';
import { SortHead } from '@/components/ui/sort-head';
import { ColumnHead, TableFrame } from '@/components/ui/table';
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
}

export function TenantTable({
  tenants,
  view,
  caption,
  columns,
  density,
  maySelect,
  ...rest
}: TenantTableProps) {
  const setting: RowSetting = {
    ...rest,
    columns,
    maySelect,
    peeked: view.peek,
    // The peek is an address's last member, so what comes before its id is the same for all rows.
    peekHref: writeAddress(view, { peek: '-' }).slice(0, -1),
  };
  return (
    <TableFrame
      caption={caption}
      captionHidden
      density={density}
      fitsFrom="2xl"
      className="[&_:is(th,td)]:px-1.5"
    >
      <thead>
        <tr>
          {maySelect && (
            <ColumnHead className="w-8">
              <RowIconSprite />
              <span className="sr-only">Selection</span>
              <input
                type="checkbox"
                data-select-page
                aria-label="Select all tenants on this page"
                className="block size-4 noscript:hidden pointer-coarse:size-5"
              />
            </ColumnHead>
          )}
          {columns.map((column) => (
            <Head key={column} column={column} view={view} />
          ))}
          <ColumnHead data-print="hide" className="sticky right-0">
            {!maySelect && <RowIconSprite />}
            <span className="sr-only">Actions</span>
          </ColumnHead>
        </tr>
      </thead>
      <tbody className={rowTools}>
        <TenantRows rows={tenants.map((tenant) => rowDataOf(tenant, rest.now))} setting={setting} />
      </tbody>
    </TableFrame>
  );
}

/** Said once for all rows. */
const rowTools =
  '[&_.row-tool]:grid [&_.row-tool]:size-8 [&_.row-tool]:place-items-center [&_.row-tool]:rounded-control [&_.row-tool]:text-ink-2 [&_.row-tool:hover]:bg-surface [&_.row-tool:hover]:text-ink pointer-coarse:[&_.row-tool]:size-11';

const atEnd: TenantColumn[] = ['subscribers', 'numberCount', 'daysLeft'];

function Head({ column, view }: { column: TenantColumn; view: ListView }) {
  const member = columnSorts[column];
  const align = atEnd.includes(column) ? 'end' : undefined;
  if (!member) return <ColumnHead align={align}>{tenantColumns[column]}</ColumnHead>;
  const sorted = view.sort === member ? 'ascending' : view.sort === `-${member}` ? 'descending' : undefined;
  return (
    <SortHead
      align={align}
      sorted={sorted}
      href={writeAddress(view, { sort: sorted === 'ascending' ? `-${member}` : member })}
    >
      {tenantColumns[column]}
    </SortHead>
  );
}
