import type { Density } from '@/components/list/list-place';
import { ListTable } from '@/components/list/list-table';
import { sortBy } from '@/components/list/sort-by';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import { BlockRows } from './block-rows';
import { type BlockColumn, blockColumns, columnSorts } from './columns';
import { type BlocksView, writeAddress } from './list-address';

export interface BlockTableProps {
  blocks: AccessNumberBlock[];
  view: BlocksView;
  columns: BlockColumn[];
  density: Density;
  zone: string;
  now: string;
  maySelect: boolean;
  mayEdit: boolean;
}

export function BlockTable({ blocks, view, columns, density, ...rest }: BlockTableProps) {
  return (
    <ListTable
      caption="Access numbers"
      selectLabel={rest.maySelect ? 'Select all blocks on this page' : undefined}
      density={density}
      heads={columns.map((column) => {
        const member = columnSorts[column];
        return {
          label: blockColumns[column],
          align: column === 'count' ? ('end' as const) : undefined,
          ...(member && sortOf(view, member)),
        };
      })}
    >
      <BlockRows
        rows={blocks}
        setting={{
          ...rest,
          columns,
          peeked: view.peek,
          // The peek is an address's last member, so what comes before its id is the same for all rows.
          peekHref: writeAddress(view, { peek: '-' }).slice(0, -1),
        }}
      />
    </ListTable>
  );
}

function sortOf(view: BlocksView, member: 'number' | 'updatedAt') {
  const { sorted, next } = sortBy(view.sort, member);
  return { sorted, href: writeAddress(view, { sort: next }) };
}
