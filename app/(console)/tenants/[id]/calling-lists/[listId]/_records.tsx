import { read } from '@/app/_server/context';
import { FindForm } from '@/components/calling-lists/find-form';
import { listHref } from '@/components/calling-lists/list-address';
import { RecordTable } from '@/components/calling-lists/record-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Pagination } from '@/components/ui/pagination';
import type { CallingList } from '@/lib/calling-lists/model';
import { listRecords } from '@/lib/calling-lists/read-lists';

const pageSize = 50;

interface RecordsProps {
  list: CallingList;
  /** From the address; a place that cannot be read is the first page. */
  place: Record<string, string | string[] | undefined>;
}

/** A page of the records, or those that were looked for. */
export async function Records({ list, place }: RecordsProps) {
  const q = textOf(place.q).slice(0, 4000);
  const [after, before] = [placeOf(place.after), placeOf(place.before)];
  const found = await read(listRecords, {
    id: list.id,
    q,
    limit: pageSize,
    ...(before ? { before } : after ? { after } : {}),
  });
  const { items, total } = found;
  const isSearch = q.trim() !== '';
  const from =
    items.length === 0 ? 0 : isSearch ? Number(placeOf(place.from) ?? 1) : (items[0]?.position ?? 1);
  const { next, previous } = found;
  const to = from === 0 ? 0 : from + items.length - 1;
  return (
    <section aria-label="Records">
      <FindForm keyColumn={list.keyColumn} q={q} href={listHref(list)} />
      {items.length === 0 ? (
        <EmptyState
          kind="no-match"
          title={
            isSearch
              ? `No record has “${q.trim().slice(0, 60)}” as its ${list.keyColumn}.`
              : 'The list ends before here.'
          }
          actions={<LinkButton href={listHref(list)}>All records</LinkButton>}
        >
          {isSearch && 'Records are found by the whole value of that column, not by a part of it.'}
        </EmptyState>
      ) : (
        <>
          <RecordTable columns={list.columns} keyColumn={list.keyColumn} records={items} />
          <Pagination
            from={from}
            to={to}
            total={total}
            noun="record"
            {...(previous !== null && {
              previousHref: listHref(list, {
                q,
                before: previous,
                ...(isSearch && { from: Math.max(1, from - pageSize) }),
              }),
            })}
            {...(next !== null && {
              nextHref: listHref(list, { q, after: next, ...(isSearch && { from: to + 1 }) }),
            })}
          />
        </>
      )}
    </section>
  );
}

function textOf(value: string | string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}

function placeOf(value: string | string[] | undefined): string | undefined {
  return /^[1-9]\d{0,8}$/.test(textOf(value)) ? textOf(value) : undefined;
}
