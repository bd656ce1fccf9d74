import { clsx } from 'clsx';
import { formatCount } from '@/components/ui/format-count';
import { ColumnHead, TableFrame } from '@/components/ui/table';

export interface RecordTableProps {
  columns: string[];
  keyColumn: string;
  records: { position: number; values: string[] }[];
}

/** The records as they stand in the list; the key, which most often is a number, is set as one. */
export function RecordTable({ columns, keyColumn, records }: RecordTableProps) {
  return (
    <TableFrame
      caption="Records"
      captionHidden
      focusable
      fitsFrom={columns.length > 5 ? '2xl' : 'lg'}
      className={clsx(columns.length > 8 && 'overflow-x-auto')}
    >
      <thead>
        <tr>
          <ColumnHead align="end">
            <abbr title="Place in the list" className="no-underline">
              #
            </abbr>
          </ColumnHead>
          {columns.map((column) => (
            <ColumnHead key={column}>
              {column}
              {column === keyColumn && <span className="sr-only"> (records are found by it)</span>}
            </ColumnHead>
          ))}
        </tr>
      </thead>
      <tbody>
        {records.map(({ position, values }) => (
          <tr key={position}>
            <td data-align="end" className="text-ink-2">
              {formatCount(position)}
            </td>
            {columns.map((column, at) => (
              <td
                key={column}
                className={
                  column === keyColumn ? 'digits' : 'max-w-80 min-w-24 break-words whitespace-pre-line'
                }
              >
                {values[at]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}
