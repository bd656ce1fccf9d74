import { formatCount } from '@/components/ui/format-count';
import { Lamp } from '@/components/ui/lamp';
import type { LicenceReport } from '@/lib/licences/get-licence-report';
import { showAverage } from './show-use';

/** What the month comes to. */
export function KeyUses({ report: { totals, isRunning } }: { report: LicenceReport }) {
  const { average, start, end, withoutFinanceId } = totals;
  const difference = end - start;
  return (
    <dl className="grid grid-cols-2 border-t border-l border-line lg:grid-cols-4">
      <Figure label={isRunning ? 'Average so far' : 'Average'} value={showAverage(average)} />
      <Figure label={isRunning ? 'Now' : 'At the end'} value={formatCount(end)} />
      <Figure
        label="Since the start of the month"
        value={`${difference > 0 ? '+' : difference < 0 ? '−' : '±'}${formatCount(Math.abs(difference))}`}
      />
      <Figure
        label={
          withoutFinanceId.average > 0 || withoutFinanceId.end > 0 ? (
            <Lamp state="conflict" className="whitespace-normal!">
              Average without finance ID
            </Lamp>
          ) : (
            'Average without finance ID'
          )
        }
        value={showAverage(withoutFinanceId.average)}
      />
    </dl>
  );
}

function Figure({ label, value }: { label: React.ReactNode; value: string }) {
  return (
    <div className="flex flex-col-reverse justify-end border-r border-b border-line px-3 py-2">
      <dt className="text-ink-2">{label}</dt>
      <dd className="text-figure font-bold">{value}</dd>
    </div>
  );
}
