import { Link } from '@/components/scope/link';
import { formatCount } from '@/components/ui/format-count';
import { ColumnHead, TableFrame } from '@/components/ui/table';
import { showAverage } from './show-use';
import { type BarPart, UseBar } from './use-bar';

interface BarRow {
  key: string;
  label: string;
  note?: string;
  /** The report narrowed to it. */
  href?: string;
  parts: BarPart[];
  average: number;
  end: number;
}

interface BarTableProps {
  /** Shown as a heading above it; without one the caption names the table alone. */
  title?: string;
  caption?: string;
  /** The first column: "Feature level". */
  head: string;
  endLabel: string;
  rows: readonly BarRow[];
  /** What the fills mean, where there is more than one. */
  legend?: string;
}

/** Bars with their numbers beside them, a row each. */
export function BarTable({ title, caption = title, head, endLabel, rows, legend }: BarTableProps) {
  const most = Math.max(...rows.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)), 0);
  return (
    <section className="min-w-0">
      {title && <h2 className="pb-2 text-section font-bold">{title}</h2>}
      <TableFrame caption={caption} captionHidden>
        <thead>
          <tr>
            <ColumnHead>{head}</ColumnHead>
            <ColumnHead className="w-1/2">
              <span className="sr-only">Drawn</span>
            </ColumnHead>
            <ColumnHead align="end">Average</ColumnHead>
            <ColumnHead align="end">{endLabel}</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, note, href, parts, average, end }) => (
            <tr key={key}>
              <th scope="row" className="whitespace-nowrap">
                {href === undefined ? (
                  label
                ) : (
                  <Link href={href} prefetch={false} className="link">
                    {label}
                  </Link>
                )}
                {note && <span className="block text-meta text-ink-2">{note}</span>}
              </th>
              <td>
                <UseBar parts={parts} most={most} />
              </td>
              <td data-align="end" className="whitespace-nowrap">
                {showAverage(average)}
              </td>
              <td data-align="end">{formatCount(end)}</td>
            </tr>
          ))}
        </tbody>
      </TableFrame>
      {legend && <p className="pt-1 text-meta text-ink-2">{legend}</p>}
    </section>
  );
}
