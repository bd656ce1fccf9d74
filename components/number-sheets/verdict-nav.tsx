import { clsx } from 'clsx';
import { Link } from '@/components/scope/link';
import { formatCount } from '@/components/ui/format-count';
import { LampShape, type LampState } from '@/components/ui/lamp';
import { type NumberSheet, type Verdict, verdictKinds, verdicts } from '@/lib/number-sheets/model';
import { verdictNames } from '@/lib/number-sheets/words';
import { countView, type RowView, sheetHref } from './sheet-address';

export const verdictLamps: Record<(typeof verdictKinds)[Verdict], LampState> = {
  good: 'active',
  settled: 'inactive',
  bad: 'conflict',
};

/** Counts on top; each leads to its rows. */
export function VerdictNav({ sheet, view }: { sheet: NumberSheet; view: RowView }) {
  const found = verdicts.filter((verdict) => (sheet.counts[verdict] ?? 0) > 0);
  return (
    <nav aria-label="Rows by verdict" className="flex flex-wrap gap-x-1 gap-y-1">
      <Choice
        id={sheet.id}
        view={undefined}
        isCurrent={view === undefined}
        count={countView(sheet, undefined)}
      >
        All rows
      </Choice>
      {countView(sheet, 'changed') > 0 && (
        <Choice
          id={sheet.id}
          view="changed"
          isCurrent={view === 'changed'}
          count={countView(sheet, 'changed')}
        >
          Changed since
        </Choice>
      )}
      {found.map((verdict) => (
        <Choice
          key={verdict}
          id={sheet.id}
          view={verdict}
          isCurrent={view === verdict}
          count={countView(sheet, verdict)}
          lamp={verdictLamps[verdictKinds[verdict]]}
        >
          {verdictNames[verdict]}
        </Choice>
      ))}
    </nav>
  );
}

interface ChoiceProps {
  id: string;
  view: RowView;
  isCurrent: boolean;
  count: number;
  lamp?: LampState;
  children: string;
}

function Choice({ id, view, isCurrent, count, lamp, children }: ChoiceProps) {
  return (
    <Link
      href={`${sheetHref(id, { verdict: view })}#rows`}
      scroll={false}
      prefetch={false}
      aria-current={isCurrent ? 'true' : undefined}
      className={clsx(
        'inline-flex min-h-8 items-center gap-1.5 rounded-control border px-2 text-table text-ink pointer-coarse:min-h-11',
        isCurrent ? 'border-accent bg-accent-soft font-medium' : 'border-line-strong hover:border-ink',
      )}
    >
      {lamp && <LampShape state={lamp} />}
      {children} <span className="text-ink-2">{formatCount(count)}</span>
    </Link>
  );
}
