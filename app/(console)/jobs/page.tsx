import type { Metadata } from 'next';
import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { PageHeader, pageTitle } from '@/components/frame/page-header';
import { JobFilter } from '@/components/jobs/job-filter';
import { chipsOf, readJobAddress, writeJobAddress } from '@/components/jobs/job-list-address';
import { JobTable } from '@/components/jobs/job-table';
import { RefreshWhileRunning } from '@/components/jobs/refresh-while-running';
import { ListPages } from '@/components/list/list-pages';
import { type AddressParams, firstPage } from '@/components/list/list-place';
import { NoMatch } from '@/components/list/no-match';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApiCall } from '@/components/ui/code-block';
import { EmptyState } from '@/components/ui/empty-state';
import { FilterChips } from '@/components/ui/filter-chips';
import { countOf } from '@/components/ui/format-count';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { isActive } from '@/lib/jobs/active';
import { listJobs } from '@/lib/jobs/read-jobs';
import { mayRun } from '@/lib/permissions';
import { readPageOf } from '../_list/open-list';

export const metadata: Metadata = { title: { absolute: pageTitle('Jobs', 'Move') } };

const size = 50;

export default async function JobsPage({ searchParams }: { searchParams: Promise<AddressParams> }) {
  const actor = await requireActor();
  const { view: wanted, notices } = readJobAddress(await searchParams);
  const page = await readPageOf({ view: wanted, nouns: 'jobs', notices }, (place) => {
    const { kind, state, who } = wanted;
    return read(listJobs, { kind, state, who, limit: size, count: true, ...place });
  });
  const { items: jobs, total, view } = page;
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
            <ListPages page={page} size={size} noun="job" addressOf={writeJobAddress} />
          </>
        ) : (
          <NoJobs isFiltered={chips.length > 0} mayImport={mayRun(actor, 'import.create')} />
        )}
        <ApiCall code={curlCommand({ method: 'GET', path: writeJobAddress(view, firstPage) })} />
      </div>
    </>
  );
}

function NoJobs({ isFiltered, mayImport }: { isFiltered: boolean; mayImport: boolean }) {
  if (isFiltered) return <NoMatch noun="job" clearHref="/jobs" />;
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
