import { Link } from '@/components/scope/link';
import { formatCount } from '@/components/ui/format-count';
import { Lamp } from '@/components/ui/lamp';
import { ColumnHead, TableFrame } from '@/components/ui/table';
import type { LicenceReport, LicenceReportRow } from '@/lib/licences/get-licence-report';
import { type ReportView, writeFilterAddress } from './report-address';
import { showAverage } from './show-use';

interface UseTableProps {
  report: LicenceReport;
  view: ReportView;
}

/** The rows that are charged: a finance id, feature level and partner each. */
export function UseTable({ report: { items, isRunning, choices }, view }: UseTableProps) {
  const hasPartners = choices.partners.length > 0;
  return (
    <TableFrame caption="Licence use by finance ID" captionHidden>
      <thead>
        <tr>
          <ColumnHead>Finance ID</ColumnHead>
          <ColumnHead>Feature level</ColumnHead>
          <ColumnHead align="end">{isRunning ? 'Average so far' : 'Average'}</ColumnHead>
          <ColumnHead align="end">At the start</ColumnHead>
          <ColumnHead align="end">{isRunning ? 'Now' : 'At the end'}</ColumnHead>
          {hasPartners && <ColumnHead>Partner</ColumnHead>}
        </tr>
      </thead>
      <tbody>
        {items.map((row) => (
          <tr key={`${row.financeId ?? ''}\n${row.featurelevel}\n${row.partner?.id ?? ''}`}>
            <th scope="row">
              <FinanceId row={row} view={view} />
            </th>
            <td>{row.featurelevel}</td>
            <td data-align="end" className="font-medium">
              {showAverage(row.average)}
            </td>
            <td data-align="end">{formatCount(row.start)}</td>
            <td data-align="end">{formatCount(row.end)}</td>
            {hasPartners && (
              <td className="text-ink-2">
                {row.partner ? (row.partner.name ?? 'a purged partner') : 'none'}
              </td>
            )}
          </tr>
        ))}
      </tbody>
    </TableFrame>
  );
}

function FinanceId({ row: { financeId }, view }: { row: LicenceReportRow; view: ReportView }) {
  if (financeId === null) {
    return (
      <Link href={writeFilterAddress(view, { missing: 'true' })} prefetch={false}>
        <Lamp state="conflict">No finance ID</Lamp>
      </Link>
    );
  }
  return (
    <Link href={writeFilterAddress(view, { financeId })} prefetch={false} className="link font-mono">
      {financeId}
    </Link>
  );
}
