import { clsx } from 'clsx';
import { Link } from '@/components/scope/link';
import { formatCount } from '@/components/ui/format-count';
import { LampShape, type LampState } from '@/components/ui/lamp';
import { planVerdicts } from '@/lib/transfer/model';
import { type ItemView, itemsHref } from './import-address';
import { countAll } from './plan-sentence';
import type { ShownImport } from './shown-import';
import { plannedWords, reportedWords, verdictLamps } from './words';

/** Counts on top; each leads to its items. */
export function PlanNav({ of, view }: { of: Pick<ShownImport, 'id' | 'counts' | 'state'>; view: ItemView }) {
  const { id, counts } = of;
  const words = of.state === 'applied' ? reportedWords : plannedWords;
  const { kind, q } = view;
  return (
    <nav aria-label="Items by verdict" className="flex flex-wrap gap-1">
      <Choice
        href={itemsHref(id, { kind, q })}
        isCurrent={view.verdict === undefined}
        count={countAll(counts)}
      >
        All
      </Choice>
      {planVerdicts
        .filter((verdict) => (counts[verdict] ?? 0) > 0)
        .map((verdict) => (
          <Choice
            key={verdict}
            href={itemsHref(id, { kind, q, verdict })}
            isCurrent={view.verdict === verdict}
            count={counts[verdict] ?? 0}
            lamp={verdictLamps[verdict]}
          >
            {words[verdict]}
          </Choice>
        ))}
    </nav>
  );
}

interface ChoiceProps {
  href: string;
  isCurrent: boolean;
  count: number;
  lamp?: LampState;
  children: string;
}

function Choice({ href, isCurrent, count, lamp, children }: ChoiceProps) {
  return (
    <Link
      href={href}
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
