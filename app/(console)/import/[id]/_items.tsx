import { read } from '@/app/_server/context';
import { type ItemView, importHref, itemsPageHref, readItemView } from '@/components/transfer/import-address';
import { ItemFilter } from '@/components/transfer/item-filter';
import { ItemTable } from '@/components/transfer/item-table';
import { PlanNav } from '@/components/transfer/plan-nav';
import { kindWords, plannedWords, reportedWords } from '@/components/transfer/words';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterChips } from '@/components/ui/filter-chips';
import { countOf } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { Pagination } from '@/components/ui/pagination';
import { listImportItems } from '@/lib/transfer/read-imports';
import type { TenantImport } from '@/lib/transfer/store';
import type { ImportPartProps } from './_part-props';

const pageSize = 100;

interface ItemsProps {
  found: TenantImport;
  asked: ImportPartProps['asked'];
  isDone: boolean;
}

/** Every item of a plan or report, in pages. */
export async function Items({ found, asked, isDone }: ItemsProps) {
  const { id } = found;
  const view = readItemView(asked);
  const { items, next, previous, total } = await read(listImportItems, {
    id,
    limit: pageSize,
    verdict: view.verdict,
    kind: view.kind,
    q: view.q,
    ...(view.before !== undefined
      ? { before: String(view.before) }
      : { after: view.after === undefined ? undefined : String(view.after) }),
  });
  const from = Math.min(view.from, Math.max(1, total));
  const caption = isDone ? 'What became of every item' : 'What becomes of every item';
  return (
    <section aria-labelledby="items" className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h2 id="items" className="text-section font-bold">
          {caption}
        </h2>
        <span className="flex flex-wrap gap-2">
          {(['csv', 'json'] as const).map((format) => (
            <a
              key={format}
              href={`/import/${id}/report?format=${format}`}
              download
              className={buttonClass({ size: 'small' })}
            >
              Download {format.toUpperCase()}
            </a>
          ))}
        </span>
      </div>
      <PlanNav of={found} view={view} />
      <ItemFilter id={id} view={view} />
      <FilterChips
        chips={listChips(id, view, isDone)}
        clearHref={`${importHref(id)}#items`}
        result={countOf(total, 'item')}
      />
      {items.length === 0 ? (
        <EmptyState
          kind="no-match"
          title="No item is like this."
          actions={<LinkButton href={`${importHref(id)}#items`}>Show all items</LinkButton>}
        />
      ) : (
        <>
          <ItemTable
            caption={isDone ? 'Items of the report' : 'Items of the plan'}
            items={items}
            isDone={isDone}
            changed={listChanged(found)}
          />
          <Pagination
            from={from}
            to={from + items.length - 1}
            total={total}
            noun="item"
            previousHref={
              previous === null || from <= 1
                ? undefined
                : itemsPageHref(id, view, { before: Number(previous), from: from - pageSize })
            }
            nextHref={
              next === null || from + items.length > total
                ? undefined
                : itemsPageHref(id, view, { after: Number(next), from: from + items.length })
            }
          />
        </>
      )}
    </section>
  );
}

/** What stands otherwise than when the plan was looked at last, by key. */
function listChanged({ refusal }: TenantImport): ReadonlySet<string> {
  const changed = refusal?.issues.filter(({ code }) => code === 'plan-changed') ?? [];
  return new Set(changed.map(({ path }) => path));
}

function listChips(id: string, { verdict, kind, q }: ItemView, isDone: boolean) {
  const without = (params: Record<string, string | undefined>) => `${importHref(id, params)}#items`;
  const words = isDone ? reportedWords : plannedWords;
  return [
    ...(verdict ? [{ label: 'Verdict', value: words[verdict], removeHref: without({ kind, q }) }] : []),
    ...(kind ? [{ label: 'Kind', value: kindWords[kind], removeHref: without({ verdict, q }) }] : []),
    ...(q ? [{ label: 'Find', value: q, removeHref: without({ verdict, kind }) }] : []),
  ];
}
