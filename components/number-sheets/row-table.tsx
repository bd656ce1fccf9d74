import { Link } from '@/components/scope/link';
import { formatCount } from '@/components/ui/format-count';
import { Lamp } from '@/components/ui/lamp';
import { ColumnHead, DigitsCell, TableFrame } from '@/components/ui/table';
import type { NumberSheet, RowIssue, SheetRow } from '@/lib/number-sheets/model';
import { verdictKinds } from '@/lib/number-sheets/model';
import { verdictNames } from '@/lib/number-sheets/words';
import { verdictLamps } from './verdict-nav';

export function RowTable({ sheet, rows }: { sheet: NumberSheet; rows: readonly SheetRow[] }) {
  const numberAt = sheet.reading.meanings.indexOf('number');
  const isApplied = sheet.state === 'applied';
  return (
    <TableFrame caption={`Rows of ${sheet.title}`} captionHidden fitsFrom="xl" focusable>
      <thead>
        <tr>
          <ColumnHead align="end">Row</ColumnHead>
          <ColumnHead>Verdict</ColumnHead>
          <ColumnHead>As written</ColumnHead>
          <ColumnHead>Becomes</ColumnHead>
          <ColumnHead align="end">Count</ColumnHead>
          <ColumnHead>Media</ColumnHead>
          <ColumnHead>Tenant</ColumnHead>
          <ColumnHead>Reason</ColumnHead>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, cells, verdict, planned, issues }) => (
          <tr key={row}>
            <DigitsCell align="end">{row}</DigitsCell>
            <td>
              {verdict !== 'waiting' && (
                <Lamp state={verdictLamps[verdictKinds[verdict]]}>{verdictNames[verdict]}</Lamp>
              )}
            </td>
            <td className="max-w-56 truncate font-mono">{cells[numberAt]}</td>
            <DigitsCell>
              {planned &&
                (isApplied && verdictKinds[verdict] === 'good' ? (
                  <Link href={`/numbers?q=${planned.first}`} prefetch={false} className="link">
                    {rangeText(planned)}
                  </Link>
                ) : (
                  rangeText(planned)
                ))}
            </DigitsCell>
            <td data-align="end">{planned && formatCount(planned.count)}</td>
            <td>{planned && mediaNames[planned.media]}</td>
            <td>
              {planned?.tenant && (
                <Link href={`/tenants/${planned.tenant.id}`} prefetch={false} className="link">
                  {planned.tenant.name}
                </Link>
              )}
            </td>
            <td className="min-w-64">
              {issues.map((issue) => (
                <Reason key={issue.code} issue={issue} />
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function Reason({ issue }: { issue: RowIssue }) {
  return (
    <p>
      {issue.message}{' '}
      {issue.block && (
        <Link href={`/numbers/${issue.block}`} prefetch={false} className="link">
          Open the block
        </Link>
      )}{' '}
      {issue.holder && (
        <Link href={`/tenants/${issue.holder.id}`} prefetch={false} className="link">
          Open {issue.holder.name}
        </Link>
      )}
    </p>
  );
}

function rangeText({ first, last }: { first: string; last: string }): string {
  return first === last ? first : `${first}–${last}`;
}

const mediaNames = { VOICE: 'Voice', TEXT: 'Text', VOICE_AND_TEXT: 'Voice and text' } as const;
