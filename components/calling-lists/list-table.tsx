import { Link } from '@/components/scope/link';
import { formatCount } from '@/components/ui/format-count';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import { Time } from '@/components/ui/time';
import { formatBytes } from '@/components/upload/format-bytes';
import type { CallingList } from '@/lib/calling-lists/model';
import { listHref } from './list-address';

const namedColumns = 4;

export function ListTable({ lists, zone, now }: { lists: CallingList[]; zone: string; now: string }) {
  return (
    <TableFrame caption="Calling lists of the tenant" captionHidden>
      <thead>
        <tr>
          <ColumnHead>Name</ColumnHead>
          <ColumnHead>Columns</ColumnHead>
          <ColumnHead align="end">Records</ColumnHead>
          <ColumnHead align="end">Size</ColumnHead>
          <ColumnHead>Changed</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {lists.map((list) => (
          <tr key={list.id}>
            <RowHead>
              <Link href={listHref(list)} className="break-words hover:underline">
                {list.name}
              </Link>
            </RowHead>
            <td className="max-w-96 min-w-48 text-ink-2" title={list.columns.join(', ')}>
              {sayColumns(list.columns)}
            </td>
            <td data-align="end">{formatCount(list.records)}</td>
            <td data-align="end" className="whitespace-nowrap">
              {formatBytes(list.bytes)}
            </td>
            <td>
              <Time at={list.updatedAt} zone={zone} now={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function sayColumns(columns: readonly string[]): string {
  const rest = columns.length - namedColumns;
  const named = columns.slice(0, namedColumns).join(', ');
  return rest > 0 ? `${named} and ${rest} more` : named;
}
