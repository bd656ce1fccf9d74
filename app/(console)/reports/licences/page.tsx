import { requireActor } from '@/app/_server/session';
import { PageHeader } from '@/components/frame/page-header';
import { viewAddress } from '@/components/list/listed-view';
import { ViewChanges } from '@/components/list/view-changes';
import { ViewsMenu } from '@/components/list/views-menu';
import { CountingRules } from '@/components/reports/counting-rules';
import { KeyUses } from '@/components/reports/key-uses';
import {
  type AddressParams,
  filterOf,
  queryOf,
  type ReportView,
  reportPath,
  toReportFilter,
  writeReportAddress,
} from '@/components/reports/report-address';
import { ReportBars } from '@/components/reports/report-bars';
import { chipsOf } from '@/components/reports/report-chips';
import { ReportFilter } from '@/components/reports/report-filter';
import { showAverage, showMonth } from '@/components/reports/show-use';
import { UnbilledNotice } from '@/components/reports/unbilled-notice';
import { UseTable } from '@/components/reports/use-table';
import { PlainLink } from '@/components/scope/plain-link';
import { curlCommand } from '@/components/tenants/curl-command';
import { buttonClass } from '@/components/ui/button';
import { ApiCall } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterChips } from '@/components/ui/filter-chips';
import { LinkButton } from '@/components/ui/link-button';
import { providerRoles, roleNames } from '@/lib/actor';
import { mayRun } from '@/lib/permissions';
import { readReport } from './_read-report';
import { deleteReportViewAction, saveReportViewAction } from './_view-actions';

const viewActions = { save: saveReportViewAction, remove: deleteReportViewAction };

export const metadata = { title: 'Licence use · Reports' };

export default async function LicenceReportPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const actor = await requireActor();
  const { view, views, current, running, isChangedView, report, pageSize } = await readReport(
    await searchParams,
  );
  const { items, next, totals } = report;
  const chips = chipsOf(view, report);
  return (
    <>
      <PageHeader
        title="Licence use"
        meta={`${showMonth(report.month)}${report.isRunning ? ', so far' : ''}: one licence for each subscriber of a tenant that is not in the bin.`}
        actions={
          <>
            <ViewsMenu
              path={reportPath}
              allLabel="The running month"
              views={views}
              current={current}
              query={queryOf(filterOf(view))}
              roles={providerRoles.map((value) => ({ value, label: roleNames[value] }))}
              actions={viewActions}
            />
            <ExportLinks
              query={new URLSearchParams({ month: report.month, ...toReportFilter(view) }).toString()}
            />
          </>
        }
      />
      <div className="flex flex-col gap-6">
        <div className="flex flex-col gap-3">
          <ReportFilter view={view} report={report} running={running} />
          {isChangedView && current && (
            <ViewChanges
              current={current}
              query={queryOf(filterOf(view))}
              savedHref={viewAddress(current, reportPath)}
              save={saveReportViewAction}
            />
          )}
          <FilterChips
            chips={chips}
            clearHref={`${reportPath}?view=all`}
            result={`${showAverage(totals.average)} licences on average`}
          />
        </div>
        {view.missing === undefined && (
          <UnbilledNotice unbilled={report.unbilled} mayEdit={mayRun(actor, 'tenant.update')} />
        )}
        {items.length === 0 ? (
          <NoUse isFiltered={chips.length > 0} />
        ) : (
          <>
            <KeyUses report={report} />
            <ReportBars report={report} view={view} />
            <section>
              <h2 className="pb-2 text-section font-bold">By finance ID</h2>
              <UseTable report={report} view={view} />
              {(next !== null || view.after !== undefined) && (
                <nav
                  aria-label="Pages of finance IDs"
                  className="flex justify-end gap-2 py-3"
                  data-print="hide"
                >
                  {view.after !== undefined && (
                    <LinkButton href={writeReportAddress(view, { after: undefined })}>First page</LinkButton>
                  )}
                  {next !== null && (
                    <LinkButton href={writeReportAddress(view, { after: next })}>Next {pageSize}</LinkButton>
                  )}
                </nav>
              )}
            </section>
          </>
        )}
        <CountingRules firstMonth={report.firstMonth} />
        <ApiCall code={curlCommand({ method: 'GET', path: apiPath(view, pageSize) })} />
      </div>
    </>
  );
}

/** Plain links, because the browser itself saves what they answer. */
function ExportLinks({ query }: { query: string }) {
  return (['csv', 'json'] as const).map((format) => (
    <PlainLink
      key={format}
      href={`${reportPath}/export?format=${format}&${query}`}
      download
      className={buttonClass({})}
    >
      Export {format.toUpperCase()}
    </PlainLink>
  ));
}

function NoUse({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <EmptyState
      kind="no-match"
      title="No licence was used that matches this filter."
      actions={<LinkButton href={`${reportPath}?view=all`}>Clear the filter</LinkButton>}
    />
  ) : (
    <EmptyState
      kind="first-use"
      title="No licence is in use yet."
      actions={<LinkButton href="/tenants">Go to tenants</LinkButton>}
    >
      Each subscriber of a tenant’s telephony profile uses one.
    </EmptyState>
  );
}

function apiPath(view: ReportView, limit: number): string {
  const query = new URLSearchParams({ ...toReportFilter(view), limit: String(limit) });
  if (view.after) query.set('after', view.after);
  return `/licence-report?${query.toString()}`;
}
