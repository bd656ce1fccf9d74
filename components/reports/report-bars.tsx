import { formatCount } from '@/components/ui/format-count';
import type { LicenceReport } from '@/lib/licences/get-licence-report';
import { BarTable } from './bar-table';
import { type ReportView, writeFilterAddress } from './report-address';
import { showAverage, showShortMonth } from './show-use';
import { BarPatterns } from './use-bar';

interface ReportBarsProps {
  report: LicenceReport;
  view: ReportView;
}

/** Use by feature level, month by month, and by partner where there is more than one. */
export function ReportBars({ report, view }: ReportBarsProps) {
  const { totals, months, month, isRunning } = report;
  const endLabel = isRunning ? 'Now' : 'At the end';
  const isUnbilledShown = totals.withoutFinanceId.average > 0 && view.missing === undefined;
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-10 gap-y-6 xl:grid-cols-2">
      <BarPatterns />
      <BarTable
        title="By feature level"
        head="Feature level"
        endLabel={endLabel}
        legend={isUnbilledShown ? 'Hatched: used by tenants without finance ID.' : undefined}
        rows={totals.byFeatureLevel.map(({ featurelevel, average, end, withoutFinanceId }) => ({
          key: featurelevel,
          label: featurelevel,
          href: writeFilterAddress(view, { featurelevel }),
          average,
          end,
          note:
            isUnbilledShown && withoutFinanceId.average > 0
              ? `${showAverage(withoutFinanceId.average)} without finance ID`
              : undefined,
          parts: isUnbilledShown
            ? [
                { value: average - withoutFinanceId.average, fill: 'solid' },
                { value: withoutFinanceId.average, fill: 'hatched' },
              ]
            : [{ value: average, fill: 'solid' }],
        }))}
      />
      <BarTable
        title="Month by month"
        head="Month"
        endLabel={isRunning ? 'End, or now' : 'At the end'}
        legend={isRunning ? 'Ruled: the running month, so far.' : undefined}
        rows={months.map(({ month: each, average, end }) => ({
          key: each,
          label: showShortMonth(each),
          note: isRunning && each === month ? 'so far' : undefined,
          href: writeFilterAddress(view, { month: each }),
          average,
          end,
          parts: [{ value: average, fill: isRunning && each === month ? 'open' : 'solid' }],
        }))}
      />
      {totals.byPartner.length > 1 && (
        <BarTable
          title="By partner"
          head="Partner"
          endLabel={endLabel}
          rows={totals.byPartner.slice(0, mostPartners).map(({ partner, average, end }) => ({
            key: partner?.id ?? '',
            label: partner ? (partner.name ?? `Purged partner ${partner.id}`) : 'Own tenants',
            href: writeFilterAddress(view, { partner: partner?.id ?? 'none' }),
            average,
            end,
            parts: [{ value: average, fill: 'solid' }],
          }))}
          legend={
            totals.byPartner.length > mostPartners
              ? `The ${mostPartners} that use most, of ${formatCount(totals.byPartner.length)}.`
              : undefined
          }
        />
      )}
    </div>
  );
}

const mostPartners = 20;
