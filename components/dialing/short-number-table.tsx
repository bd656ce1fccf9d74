import { DigitAnatomy } from '@/components/numbering/digit-anatomy';
import { formatCount } from '@/components/ui/format-count';
import { ColumnHead, TableFrame, WideRow } from '@/components/ui/table';
import type { ShortRow } from '@/lib/dialing/plan-of-profile';
import { showRange } from '@/lib/numbering/show-numbers';
import { DialLink, type Dialling } from './dial-link';

interface ShortNumberTableProps extends Dialling {
  rows: readonly ShortRow[];
  /** How many ranges are left out. */
  more: number;
}

/** All that can be dialled inside the tenant, a range a row. */
export function ShortNumberTable({ rows, more, ...dialling }: ShortNumberTableProps) {
  return (
    <section>
      <h2 className="pb-2 text-section font-bold">Short numbers</h2>
      <TableFrame caption="Short numbers and the numbers they reach" captionHidden>
        <thead>
          <tr>
            <ColumnHead>Dial</ColumnHead>
            <ColumnHead>Reaches</ColumnHead>
            <ColumnHead>From</ColumnHead>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.range.first} ${row.kind}`}>
              <th scope="row">
                {row.short ? (
                  <DialLink
                    {...dialling}
                    digits={row.short.first}
                    label={`${showRange(row.short)}: dial ${row.short.first}`}
                    className="digits link font-bold"
                  >
                    {showRange(row.short)}
                  </DialLink>
                ) : (
                  <span className="text-ink-2">in full only</span>
                )}
              </th>
              <td className="whitespace-nowrap">
                <Whole row={row} number={row.range.first} />
                {row.range.first !== row.range.last && (
                  <>
                    {' – '}
                    <Whole row={row} number={row.range.last} />
                  </>
                )}
              </td>
              <td className="text-ink-2">
                {row.kind === 'abbreviated' ? 'Common abbreviated numbers' : 'Directory numbers'}, entry{' '}
                {row.position}
              </td>
            </tr>
          ))}
          {more > 0 && (
            <WideRow columns={3}>
              <p className="py-2 text-ink-2">
                and {formatCount(more)} more ranges; the tab Numbers has them.
              </p>
            </WideRow>
          )}
        </tbody>
      </TableFrame>
    </section>
  );
}

function Whole({ row: { prefixLength, extraDigits }, number }: { row: ShortRow; number: string }) {
  return <DigitAnatomy number={number} prefixLength={prefixLength} extraDigits={extraDigits} />;
}
