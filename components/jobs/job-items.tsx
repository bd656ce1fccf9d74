import { buttonClass } from '@/components/ui/button';
import { LampShape } from '@/components/ui/lamp';
import { LinkButton } from '@/components/ui/link-button';
import { ColumnHead, RowHead, TableFrame } from '@/components/ui/table';
import { Tabs } from '@/components/ui/tabs';
import { type ItemOutcome, itemOutcomes, type JobItem } from '@/lib/jobs/model';
import { outcomeWords } from './words';

interface JobItemsProps {
  id: string;
  items: readonly JobItem[];
  next: string | null;
  outcome: ItemOutcome | undefined;
  isFirst: boolean;
  counts: Record<ItemOutcome, number>;
  /** The page of a thing is this with its id behind. */
  subjectHref: string | undefined;
}

/** What became of each thing. */
export function JobItems({ id, items, next, outcome, isFirst, counts, subjectHref }: JobItemsProps) {
  const total = itemOutcomes.reduce((sum, one) => sum + counts[one], 0);
  if (total === 0) return null;
  const base = `/jobs/${id}`;
  const at = (one?: ItemOutcome, after?: string) => {
    const query = new URLSearchParams({ ...(one && { outcome: one }), ...(after && { after }) }).toString();
    return `${base}${query && '?'}${query}#items`;
  };
  return (
    <section aria-labelledby="items" className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <h2 id="items" className="text-section font-bold">
          What became of each
        </h2>
        <a
          href={`${base}/items${outcome ? `?outcome=${outcome}` : ''}`}
          download
          className={buttonClass({ size: 'small' })}
        >
          Download as CSV
        </a>
      </div>
      <Tabs
        label="Outcomes"
        items={[
          { label: 'All', href: at(), current: outcome === undefined, count: total },
          ...itemOutcomes.map((one) => ({
            label: outcomeWords[one][1],
            href: at(one),
            current: outcome === one,
            count: counts[one],
          })),
        ]}
      />
      {items.length === 0 ? (
        <p className="py-2 text-ink-2">None.</p>
      ) : (
        <TableFrame
          caption={`Things of this job${outcome ? `: ${outcomeWords[outcome][1]}` : ''}`}
          captionHidden
        >
          <thead>
            <tr>
              <ColumnHead>Which</ColumnHead>
              <ColumnHead>Outcome</ColumnHead>
              <ColumnHead>Reason</ColumnHead>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.position}>
                <RowHead>
                  {subjectHref ? (
                    <a href={`${subjectHref}${item.subjectId}`} className="link">
                      {item.label}
                    </a>
                  ) : (
                    item.label
                  )}
                </RowHead>
                <td>
                  <span className="inline-flex items-center gap-1.5">
                    <LampShape state={outcomeWords[item.outcome][0]} />
                    {outcomeWords[item.outcome][1]}
                  </span>
                </td>
                <td>{item.reason}</td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      <div className="flex gap-2">
        {!isFirst && <LinkButton href={at(outcome)}>First page</LinkButton>}
        {next !== null && <LinkButton href={at(outcome, next)}>Next page</LinkButton>}
      </div>
    </section>
  );
}
