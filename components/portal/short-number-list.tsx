import { DigitAnatomy } from '@/components/numbering/digit-anatomy';
import { Link } from '@/components/scope/link';
import { formatCount } from '@/components/ui/format-count';
import { ColumnHead, RowHead, TableFrame, WideRow } from '@/components/ui/table';
import type { ShortRow } from '@/lib/dialing/plan-of-profile';
import { showRange } from '@/lib/numbering/show-numbers';

interface ShortNumberListProps {
  rows: readonly ShortRow[];
  more: number;
  isSearch: boolean;
  /** Undefined where nothing is dialled from. */
  dialHref?: (number: string) => string;
}

const kinds = {
  directory: { id: 'numbers', title: 'Directory numbers' },
  abbreviated: { id: 'abbreviated-numbers', title: 'Common abbreviated numbers' },
} as const;

/** Directory numbers and common abbreviated numbers, each range with the short numbers that lead to it. */
export function ShortNumberList({ rows, more, isSearch, dialHref }: ShortNumberListProps) {
  const lists = (['directory', 'abbreviated'] as const).map((kind) => ({
    ...kinds[kind],
    rows: rows.filter((row) => row.kind === kind),
  }));
  return (
    <>
      {lists
        .filter((list) => list.rows.length > 0 || (!isSearch && list.id === 'numbers'))
        .map((list, at, all) => (
          <section key={list.id} aria-labelledby={list.id}>
            <h2 id={list.id} className="pb-2 text-section font-bold">
              {list.title}
            </h2>
            {list.rows.length === 0 ? (
              <p className="border-y border-line py-2 text-ink-2">None yet. Your provider adds them.</p>
            ) : (
              <Rows
                title={list.title}
                rows={list.rows}
                more={at === all.length - 1 ? more : 0}
                dialHref={dialHref}
              />
            )}
          </section>
        ))}
    </>
  );
}

interface RowsProps {
  title: string;
  rows: readonly ShortRow[];
  more: number;
  dialHref: ((number: string) => string) | undefined;
}

function Rows({ title, rows, more, dialHref }: RowsProps) {
  return (
    <TableFrame caption={title} captionHidden fitsFrom="always">
      <thead>
        <tr>
          <ColumnHead>Numbers</ColumnHead>
          <ColumnHead>Dialled inside as</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.kind} ${row.position} ${row.range.first}`}>
            <RowHead>
              <Whole row={row} number={row.range.first} />
              {row.range.first !== row.range.last && (
                <>
                  {' – '}
                  <Whole row={row} number={row.range.last} />
                </>
              )}
            </RowHead>
            <td>
              {row.short === null ? (
                <span className="text-ink-2">in full only</span>
              ) : dialHref ? (
                <Link
                  href={dialHref(row.short.first)}
                  prefetch={false}
                  aria-label={`${showRange(row.short)}: dial ${row.short.first}`}
                  className="digits link font-bold"
                >
                  {showRange(row.short)}
                </Link>
              ) : (
                <span className="digits font-bold">{showRange(row.short)}</span>
              )}
            </td>
          </tr>
        ))}
        {more > 0 && (
          <WideRow columns={2}>
            <p className="py-2 text-ink-2">and {formatCount(more)} more ranges; search finds them.</p>
          </WideRow>
        )}
      </tbody>
    </TableFrame>
  );
}

function Whole({ row: { prefixLength, extraDigits }, number }: { row: ShortRow; number: string }) {
  return <DigitAnatomy number={number} prefixLength={prefixLength} extraDigits={extraDigits} />;
}
