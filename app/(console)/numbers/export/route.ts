import { type BlockColumn, readColumns } from '@/components/access-numbers/list/columns';
import { filterOf, readAddress } from '@/components/access-numbers/list/list-address';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import { listBlocks } from '@/lib/access-numbers/read-blocks';
import { type ExportCell, exportList } from '../../_list/export-list';

export const GET = exportList<AccessNumberBlock, ExportColumn, Awaited<ReturnType<typeof listBlocks.run>>>({
  name: 'access-numbers',
  query: listBlocks,
  filters: ['state', 'media', 'tenant', 'trunk', 'smsAccount'],
  read(params, columns) {
    const { view } = readAddress(params);
    return {
      input: { ...filterOf(view), sort: view.sort },
      columns: readColumns(columns).flatMap((column) => partsOf[column] ?? [column]),
    };
  },
  row: (block, columns) => ({
    id: block.id,
    ...Object.fromEntries(columns.map((column) => [column, cellOf(column, block)])),
  }),
});

type ExportColumn = BlockColumn | 'last' | 'stateUntil';

/** What stands in one cell on the screen is more than one in a file. */
const partsOf: Partial<Record<BlockColumn, ExportColumn[]>> = {
  number: ['number', 'last'],
  state: ['state', 'stateUntil'],
};

function cellOf(column: ExportColumn, block: AccessNumberBlock): ExportCell {
  switch (column) {
    case 'tenant':
      return block.tenant?.name ?? null;
    case 'trunks':
      return block.trunks.map(({ name, prefix }) => (prefix ? `${name} (${prefix})` : name)).join(', ');
    case 'smsAccounts':
      return block.smsAccounts.join(', ');
    default:
      return block[column];
  }
}
