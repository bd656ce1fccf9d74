import { countOf } from '@/components/ui/format-count';
import type { LicenceReport } from '@/lib/licences/get-licence-report';
import { BarTable } from './bar-table';
import { reportPath } from './report-address';
import { BarPatterns } from './use-bar';

/** Licence use in the running month, in short. */
export function LicencePart({ totals }: Pick<LicenceReport, 'totals'>) {
  if (totals.byFeatureLevel.length === 0)
    return <p className="border-y border-line py-3 text-ink-2">No licence is in use yet.</p>;
  const { withoutFinanceId } = totals;
  return (
    <>
      <BarPatterns />
      <BarTable
        caption="Licence use by feature level, this month so far"
        head="Feature level"
        endLabel="Now"
        legend={
          withoutFinanceId.end > 0
            ? `Hatched: ${countOf(withoutFinanceId.end, 'subscriber')} of tenants without finance ID.`
            : undefined
        }
        rows={totals.byFeatureLevel.map((level) => ({
          key: level.featurelevel,
          label: level.featurelevel,
          href: `${reportPath}?${new URLSearchParams({ featurelevel: level.featurelevel }).toString()}`,
          average: level.average,
          end: level.end,
          parts: [
            { value: level.end - level.withoutFinanceId.end, fill: 'solid' },
            { value: level.withoutFinanceId.end, fill: 'hatched' },
          ],
        }))}
      />
    </>
  );
}
