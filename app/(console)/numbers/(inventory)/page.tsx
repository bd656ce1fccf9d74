import type { Metadata } from 'next';
import { findPageScope } from '@/app/_server/session';
import { type BlockMay, blockDoings, doingNeeds } from '@/components/access-numbers/block-doings';
import { apiCall } from '@/components/access-numbers/list/api-call';
import { BlockTable } from '@/components/access-numbers/list/block-table';
import { BlocksEmpty } from '@/components/access-numbers/list/blocks-empty';
import { blockWords, bulkKinds } from '@/components/access-numbers/list/bulk-words';
import { blockColumns, choosableColumns } from '@/components/access-numbers/list/columns';
import { chipsOf, clearedAddress } from '@/components/access-numbers/list/filter-links';
import { writeAddress, writeFilter } from '@/components/access-numbers/list/list-address';
import { PeekPanel } from '@/components/access-numbers/list/peek-panel';
import { selectsOf } from '@/components/access-numbers/list/selects-of';
import { PageHeader } from '@/components/frame/page-header';
import { FilterForm } from '@/components/list/filter-form';
import { ListControls } from '@/components/list/list-controls';
import type { AddressParams } from '@/components/list/list-place';
import { choicesOf, ListTools } from '@/components/list/list-tools';
import { viewAddress } from '@/components/list/listed-view';
import { ViewChanges } from '@/components/list/view-changes';
import { NumbersNav } from '@/components/number-spaces-nav/numbers-nav';
import { ApiCall } from '@/components/ui/code-block';
import { FilterChips } from '@/components/ui/filter-chips';
import { countOf } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { ToastOnArrival } from '@/components/ui/toast-on-arrival';
import { mayRun } from '@/lib/permissions';
import { bulkNumbersAction } from '../_list/bulk-action';
import { saveDisplayAction } from '../_list/display-action';
import { readInventory } from '../_list/read-inventory';
import { searchNumbersAction } from '../_list/search-action';
import { deleteViewAction, saveViewAction } from '../_list/view-actions';

export const metadata: Metadata = { title: 'Inventory · Numbers' };

export default async function InventoryPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const { done, ...params } = await searchParams;
  const list = await readInventory(params);
  const { actor, view, blocks, total, numbers, next, previous, size, zone, now } = list;
  const scope = await findPageScope();
  const mayCreate = !scope && mayRun(actor, 'access-number.create');
  const may = Object.fromEntries(
    blockDoings.map((doing) => [doing, mayRun(actor, doingNeeds[doing])]),
  ) as BlockMay; // one for each of blockDoings
  // What is done to many at once may become a job, and jobs are not kept by partner.
  const kinds = scope ? [] : bulkKinds.filter((kind) => may[kind]);
  const to = blocks.length === 0 ? 0 : view.from + blocks.length - 1;
  const filter = writeFilter(view);
  const counted = `${countOf(total, 'block')}, ${countOf(numbers, 'number')}`;
  return (
    <>
      {typeof done === 'string' && <ToastOnArrival title={`${done.slice(0, 60)} deleted`} />}
      <PageHeader
        title="Numbers"
        meta={
          scope
            ? `Access numbers of ${scope.name} and of the tenants below it`
            : 'Access numbers: what the provider has, and who it is assigned to'
        }
        actions={
          mayCreate && (
            <LinkButton href="/numbers/new" variant="primary" data-shortcut="c">
              Add access numbers
            </LinkButton>
          )
        }
      />
      {!scope && <NumbersNav current="inventory" actor={actor} />}
      {list.notices.map((notice) => (
        <Notice key={notice} tone="warning" title={notice} className="mb-3" />
      ))}
      <div className="flex flex-wrap items-start gap-2">
        <FilterForm
          search={searchNumbersAction}
          path="/numbers"
          label="Access numbers"
          placeholder="Number, leading digits, tenant"
          q={view.q}
          selects={selectsOf(view, list)}
          kept={{
            tenant: view.tenant,
            sort: view.sort === 'number' ? undefined : view.sort,
            view: view.view,
            size: view.size === undefined ? undefined : String(view.size),
            density: view.density,
          }}
        />
        <ListTools
          path="/numbers"
          allLabel="All access numbers"
          views={list.views}
          current={list.current}
          filter={filter}
          shown={list.columns}
          columns={choicesOf(list.columns, choosableColumns, blockColumns)}
          nouns="blocks"
          fixed="numbers"
          back={writeAddress({ ...view, size: undefined, density: undefined }, { from: 1 })}
          density={list.density}
          size={size}
          total={total}
          counted={countOf(total, 'block')}
          saveDisplay={saveDisplayAction}
          viewActions={{ save: saveViewAction, remove: deleteViewAction }}
        />
        <div className="flex w-full min-w-0 flex-col gap-2 peer-data-pending:opacity-60">
          <FilterChips
            chips={chipsOf(view, list.tenantName)}
            clearHref={clearedAddress(view)}
            result={counted}
          />
          {list.isChangedView && list.current && (
            <ViewChanges
              current={list.current}
              query={filter}
              savedHref={viewAddress(list.current, '/numbers')}
              save={saveViewAction}
            />
          )}
          <ListControls
            pageIds={blocks.map(({ id }) => id)}
            filter={filter}
            total={total}
            bulkKinds={kinds}
            words={blockWords}
            bulk={bulkNumbersAction}
          >
            {blocks.length > 0 && (
              <BlockTable
                blocks={blocks}
                view={view}
                columns={list.columns}
                density={list.density}
                zone={zone}
                now={now}
                maySelect={kinds.length > 0}
                mayEdit={may.edit}
              />
            )}
          </ListControls>
          {blocks.length === 0 && (
            <BlocksEmpty view={view} tenantName={list.tenantName} mayCreate={mayCreate} />
          )}
          {blocks.length > 0 && (
            <Pagination
              from={view.from}
              to={to}
              total={total}
              noun="block"
              previousHref={
                previous === null
                  ? undefined
                  : writeAddress(view, {
                      before: previous,
                      after: undefined,
                      from: Math.max(1, view.from - size),
                    })
              }
              nextHref={
                next === null
                  ? undefined
                  : writeAddress(view, { after: next, before: undefined, from: to + 1 })
              }
            />
          )}
          <ApiCall code={apiCall(view, size)} />
        </div>
      </div>
      {list.peeked && (
        <PeekPanel
          block={list.peeked}
          closeHref={writeAddress(view, { peek: undefined })}
          zone={zone}
          now={now}
          may={may}
        />
      )}
    </>
  );
}
