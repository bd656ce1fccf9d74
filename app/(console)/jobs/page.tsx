import type { Metadata } from 'next';
import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { PageHeader, pageTitle } from '@/components/frame/page-header';
import { JobFilter } from '@/components/jobs/job-filter';
import {
  chipsOf,
  firstPage,
  type JobListView,
  readJobAddress,
  writeJobAddress,
} from '@/components/jobs/job-list-address';
import { JobTable } from '@/components/jobs/job-table';
import { RefreshWhileRunning } from '@/components/jobs/refresh-while-running';
import type { AddressParams } from '@/components/list/list-place';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApiCall } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterChips } from '@/components/ui/filter-chips';
import { countOf } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { Pagination } from '@/components/ui/pagination';
import { isActive } from '@/lib/jobs/active';
import { listJobs } from '@/lib/jobs/read-jobs';
import { mayRun } from '@/lib/permissions';
import { readPageOf } from '../_list/open-list';

export const metadata: Metadata = { title: { absolute: pageTitle('Jobs', 'Move') } };

const size = 50;

export default async function JobsPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const actor = await requireActor();
  const { view: wanted, notices } = readJobAddress(await searchParams);
  const page = await readPageOf({ view: { q: '', ...wanted }, nouns: 'jobs', notices }, async (place) => {
    const { kind, state, who } = wanted;
    const found = await read(listJobs, { kind, state, who, limit: size, count: true, ...place });
    return { ...found, total: 'total' in found ? found.total : 0 };
  });
  const { items: jobs, total, next, previous, view } = page;
  const to = view.from + jobs.length - 1;
  const now = new Date().toISOString();
  const chips = chipsOf(view);
  return (
    <>
      <PageHeader
        title="Jobs"
        meta="Exports, imports and changes of many things. They go on when their page is closed, and are kept for 90 days."
      />
      {notices.map((notice) => (
        <Notice key={notice} tone="warning" title={notice} className="mb-3" />
      ))}
      <div className="flex flex-col gap-3">
        <JobFilter view={view} />
        <FilterChips chips={chips} clearHref="/jobs" result={countOf(total, 'job')} />
        {jobs.length > 0 ? (
          <>
            {jobs.some(isActive) && <RefreshWhileRunning />}
            <JobTable jobs={jobs} zone={await readTimeZone()} now={now} />
            <Pagination
              from={view.from}
              to={to}
              total={total}
              noun="job"
              previousHref={
                previous === null
                  ? undefined
                  : writeJobAddress(view, {
                      before: previous,
                      after: undefined,
                      from: Math.max(1, view.from - size),
                    })
              }
              nextHref={
                next === null
                  ? undefined
                  : writeJobAddress(view, { after: next, before: undefined, from: to + 1 })
              }
            />
          </>
        ) : (
          <NoJobs isFiltered={chips.length > 0} mayImport={mayRun(actor, 'import.create')} />
        )}
        <ApiCall code={curlCommand({ method: 'GET', path: apiPath(view) })} />
      </div>
    </>
  );
}

function NoJobs({ isFiltered, mayImport }: { isFiltered: boolean; mayImport: boolean }) {
  if (isFiltered)
    return (
      <EmptyState
        kind="no-match"
        title="No job matches this filter."
        actions={<LinkButton href="/jobs">Clear the filter</LinkButton>}
      />
    );
  return (
    <EmptyState
      kind="first-use"
      title="No jobs yet."
      actions={
        <>
          {mayImport && <LinkButton href="/import">Import a tenant</LinkButton>}
          <LinkButton href="/tenants">Go to tenants</LinkButton>
        </>
      }
    >
      Exporting or importing a tenant, or changing many things at once, begins one.
    </EmptyState>
  );
}

function apiPath(view: JobListView): string {
  return writeJobAddress(view, firstPage);
}
