import { requireActor } from '@/app/_server/session';
import {
  type AddressParams,
  filterOf,
  queryOf,
  toListFilter,
  writeAuditAddress,
} from '@/components/audit/audit-address';
import { ChainNotice } from '@/components/audit/chain-notice';
import { EntryRow } from '@/components/audit/entry-row';
import { ExportLinks } from '@/components/audit/export-links';
import { chipsOf } from '@/components/audit/filter-chips-of';
import { FilterForm } from '@/components/audit/filter-form';
import { SavedViews, savedAuditAddress } from '@/components/audit/saved-views';
import { PageHeader } from '@/components/frame/page-header';
import { ViewChanges } from '@/components/list/view-changes';
import { GetForm } from '@/components/scope/get-form';
import { curlCommand } from '@/components/tenants/curl-command';
import { buttonClass } from '@/components/ui/button';
import { ApiCall } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterChips } from '@/components/ui/filter-chips';
import { countOf } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { Pagination } from '@/components/ui/pagination';
import { providerRoles, roleNames } from '@/lib/actor';
import { mayUndo } from '@/lib/tenants/undo-change';
import { undoTenantChangeAction } from '../tenants/_actions';
import { readAudit } from './_read-audit';
import { deleteAuditViewAction, saveAuditViewAction } from './_view-actions';

const viewActions = { save: saveAuditViewAction, remove: deleteAuditViewAction };

export const metadata = { title: 'Audit log · Observe' };

export default async function AuditPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const actor = await requireActor();
  const log = await readAudit(await searchParams);
  const { view, items, zone, now, total, from, next, previous } = log;
  return (
    <>
      <PageHeader
        title="Audit log"
        meta="Who changed what, when, from where and why. Nobody can change or delete an entry."
        actions={
          <>
            <SavedViews
              views={log.views}
              current={log.current}
              query={queryOf(filterOf(view))}
              roles={providerRoles.map((value) => ({ value, label: roleNames[value] }))}
              actions={viewActions}
            />
            <ExportLinks query={queryOf({ ...view, after: undefined, before: undefined })} total={total} />
            <GetForm action="/audit">
              {Object.entries(view).map(
                ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
              )}
              <button type="submit" name="check" value="chain" className={buttonClass({})}>
                Check the chain
              </button>
            </GetForm>
          </>
        }
      />
      <div className="flex flex-col gap-3">
        {log.verdict && <ChainNotice verdict={log.verdict} />}
        <FilterForm view={view} actors={log.actors} />
        {log.isChangedView && log.current && (
          <ViewChanges
            current={log.current}
            query={queryOf(filterOf(view))}
            savedHref={savedAuditAddress(log.current)}
            save={saveAuditViewAction}
          />
        )}
        <FilterChips
          chips={chipsOf(view, log)}
          clearHref="/audit?view=all"
          result={countOf(total, 'entry', 'entries')}
        />
        {items.length === 0 ? (
          <NoEntries isFiltered={log.isFiltered} />
        ) : (
          <ol aria-label="Entries, newest first" className="border-t border-line-strong text-table">
            {items.map((entry) => (
              <EntryRow
                key={entry.id}
                entry={entry}
                zone={zone}
                now={now}
                open={view.entry === String(entry.sequence)}
                href={`${writeAuditAddress(view, { entry: String(entry.sequence) })}#entry-${entry.sequence}`}
                undo={mayUndo(actor, entry) ? undoTenantChangeAction : undefined}
              />
            ))}
          </ol>
        )}
      </div>
      <Pagination
        from={from}
        to={items.length === 0 ? 0 : from + items.length - 1}
        total={total}
        noun="entry"
        nouns="entries"
        previousHref={
          previous === null
            ? undefined
            : writeAuditAddress(view, { before: previous, after: undefined, entry: undefined })
        }
        nextHref={
          next === null
            ? undefined
            : writeAuditAddress(view, { after: next, before: undefined, entry: undefined })
        }
      />
      <ApiCall code={curlCommand({ method: 'GET', path: apiPath(log) })} />
    </>
  );
}

function NoEntries({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <EmptyState
      kind="no-match"
      title="No entry matches this filter."
      actions={<LinkButton href="/audit?view=all">Clear the filter</LinkButton>}
    />
  ) : (
    <EmptyState
      kind="first-use"
      title="Nothing has been changed yet."
      actions={<LinkButton href="/tenants">Go to tenants</LinkButton>}
    />
  );
}

function apiPath({ view, zone, size }: Awaited<ReturnType<typeof readAudit>>): string {
  const query = new URLSearchParams({ ...toListFilter(view, zone), limit: String(size) });
  if (view.after) query.set('after', view.after);
  if (view.before) query.set('before', view.before);
  return `/audit?${query.toString()}`;
}
