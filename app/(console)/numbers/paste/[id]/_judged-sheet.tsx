import type { ReactNode } from 'react';
import { read } from '@/app/_server/context';
import type { FormState } from '@/components/form/form-state';
import { ApplyForm } from '@/components/number-sheets/apply-form';
import { RowTable } from '@/components/number-sheets/row-table';
import { countView, type RowView, sheetHref } from '@/components/number-sheets/sheet-address';
import { summarise } from '@/components/number-sheets/summary-sentence';
import { VerdictNav } from '@/components/number-sheets/verdict-nav';
import { curlCommand } from '@/components/tenants/curl-command';
import { buttonClass } from '@/components/ui/button';
import { ApiCall } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import { countOf } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { countKind, type NumberSheet } from '@/lib/number-sheets/model';
import { listSheetRows } from '@/lib/number-sheets/read-sheets';

const pageSize = 100;

export interface JudgedSheetProps {
  sheet: NumberSheet;
  view: RowView;
  place: { after?: string; before?: string; from?: string };
  apply(state: FormState, form: FormData): Promise<FormState>;
  /** How it is understood, to be changed. */
  children: ReactNode;
}

export async function JudgedSheet({ sheet, view, place, apply, children }: JudgedSheetProps) {
  const { id, counts, digest, applied, failure } = sheet;
  const [good, bad] = [countKind(counts, 'good'), countKind(counts, 'bad')];
  return (
    <div className="flex flex-col gap-7">
      {applied ? (
        <Applied sheet={sheet} />
      ) : (
        failure && <Notice tone="warning" announce="status" title={failure} />
      )}
      {!applied && <p className="text-section font-bold">{summarise(sheet)}</p>}
      {!applied && good > 0 && digest && (
        <ApplyForm key={digest} id={id} digest={digest} good={good} bad={bad} action={apply} />
      )}
      {!applied && (
        <details
          open={good === 0 || sheet.found.length > 0}
          className="flex flex-col gap-4 border-y border-line py-3"
        >
          <summary className="link min-h-8 w-fit cursor-pointer font-medium">
            How the rows were read: repairs and columns
          </summary>
          <div className="mt-4" key={digest}>
            {children}
          </div>
        </details>
      )}
      <section aria-labelledby="rows" className="flex flex-col gap-3">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <h2 id="rows" className="text-section font-bold">
            Rows
          </h2>
          {bad > 0 && (
            <a href={`${sheetHref(id)}/remaining`} download className={buttonClass({ size: 'small' })}>
              {`Download the ${countOf(bad, 'row')} that cannot be written`}
            </a>
          )}
        </div>
        <VerdictNav sheet={sheet} view={view} />
        <Rows sheet={sheet} view={view} place={place} />
      </section>
      <ApiCall
        code={
          applied
            ? curlCommand({
                method: 'GET',
                path: `/number-sheets/${id}/rows${view ? `?verdict=${view}` : ''}`,
              })
            : curlCommand({
                method: 'POST',
                path: `/number-sheets/${id}/application`,
                body: { digest, rows: bad > 0 ? 'good' : 'all' },
              })
        }
      />
    </div>
  );
}

function Applied({ sheet: { applied, counts } }: { sheet: NumberSheet }) {
  if (!applied) return null;
  const left = countKind(counts, 'bad');
  return (
    <Notice
      announce="status"
      title={`${countOf(applied.blocks, 'block was', 'blocks were')} created, with ${countOf(applied.numbers, 'number')}.`}
      actions={
        <>
          <LinkButton href="/numbers?sort=-updatedAt">See them in the inventory</LinkButton>
          <LinkButton href="/audit">Open the audit log</LinkButton>
          <LinkButton href="/numbers/paste">Paste more</LinkButton>
        </>
      }
    >
      {left > 0 &&
        `${countOf(left, 'row was', 'rows were')} not written. Download them with their reasons, correct them and paste them again.`}
    </Notice>
  );
}

async function Rows({ sheet, view, place }: Pick<JudgedSheetProps, 'sheet' | 'view' | 'place'>) {
  const { id } = sheet;
  const isRow = (text: string | undefined) => text !== undefined && /^\d{1,9}$/.test(text);
  const { items, next, previous } = await read(listSheetRows, {
    id,
    limit: pageSize,
    verdict: view,
    ...(isRow(place.before) ? { before: place.before } : isRow(place.after) ? { after: place.after } : {}),
  });
  const total = countView(sheet, view);
  const from = Math.min(isRow(place.from) ? Math.max(1, Number(place.from)) : 1, Math.max(1, total));
  if (items.length === 0) {
    return (
      <EmptyState
        kind="no-match"
        title="No row is like this."
        actions={<LinkButton href={`${sheetHref(id)}#rows`}>Show all rows</LinkButton>}
      />
    );
  }
  const href = (where: { after?: string; before?: string }, start: number) =>
    `${sheetHref(id, { verdict: view, ...where, from: String(Math.max(1, start)) })}#rows`;
  return (
    <>
      <RowTable sheet={sheet} rows={items} />
      <Pagination
        from={from}
        to={from + items.length - 1}
        total={total}
        noun="row"
        previousHref={
          previous === null || from <= 1 ? undefined : href({ before: previous }, from - pageSize)
        }
        nextHref={
          next === null || from + items.length > total
            ? undefined
            : href({ after: next }, from + items.length)
        }
      />
    </>
  );
}
