import { VerdictLamp } from '@/components/transfer/import-state';
import { formatCount } from '@/components/ui/format-count';
import { type PlanVerdict, planVerdicts } from '@/lib/transfer/model';

/** How many of each verdict. */
export function PlanCounts({ counts }: { counts: Partial<Record<PlanVerdict, number>> }) {
  return (
    <ul aria-label="Items by verdict" className="flex flex-wrap gap-x-5 gap-y-1">
      {planVerdicts
        .filter((verdict) => (counts[verdict] ?? 0) > 0)
        .map((verdict) => (
          <li key={verdict} className="flex items-center gap-1.5">
            <VerdictLamp verdict={verdict} isDone={false} />
            <span className="text-ink-2">{formatCount(counts[verdict] ?? 0)}</span>
          </li>
        ))}
    </ul>
  );
}
