import type { Metadata } from 'next';
import { read } from '@/app/_server/context';
import { requireActor } from '@/app/_server/session';
import { readTimeZone } from '@/app/_server/time-zone';
import { PageHeader, pageTitle } from '@/components/frame/page-header';
import { JobButton } from '@/components/jobs/job-button';
import { JobItems } from '@/components/jobs/job-items';
import { JobLamp } from '@/components/jobs/job-lamp';
import { JobLog } from '@/components/jobs/job-log';
import { JobProgress } from '@/components/jobs/job-progress';
import { JobResult } from '@/components/jobs/job-result';
import { JobSteps } from '@/components/jobs/job-steps';
import { kindWords } from '@/components/jobs/words';
import { curlCommand } from '@/components/tenants/curl-command';
import { ApiCall } from '@/components/ui/code-block';
import { Time } from '@/components/ui/time';
import { isActive } from '@/lib/jobs/active';
import { itemOutcomes, type Job } from '@/lib/jobs/model';
import { countJobItems, listJobItems, listJobLines } from '@/lib/jobs/read-jobs';
import { isRepeatable } from '@/lib/jobs/repeatable';
import { mayRun } from '@/lib/permissions';
import { cancelJobAction, retryJobAction } from '../_actions';
import { doingOf } from './_doing';
import { readJob } from './_read-job';

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await readJob((await params).id);
  return { title: { absolute: pageTitle(title, 'Jobs') } };
}

const shownItems = 100;
const shownLines = 200;

export default async function JobPage({ params, searchParams }: Props) {
  const actor = await requireActor();
  const job = await readJob((await params).id);
  const { id } = job;
  const search = await searchParams;
  const outcome = itemOutcomes.find((one) => one === search.outcome);
  const after = typeof search.after === 'string' && /^\d{1,9}$/.test(search.after) ? search.after : undefined;
  const [items, counts, lines] = [
    await read(listJobItems, { id, outcome, limit: shownItems, after }),
    await read(countJobItems, { id }),
    await read(listJobLines, { id, limit: shownLines }),
  ];
  const zone = await readTimeZone();
  const now = new Date().toISOString();
  const goesOn = isActive(job);
  return (
    <>
      <PageHeader
        title={job.title}
        breadcrumb={[{ label: 'Jobs', href: '/jobs' }]}
        lamp={<JobLamp state={job.state} />}
        meta={
          <span>
            {kindWords[job.kind]}, begun by {job.personName}{' '}
            <Time at={job.createdAt} zone={zone} now={now} show="absolute" />
            {job.finishedAt && (
              <>
                , ended <Time at={job.finishedAt} zone={zone} now={now} show="absolute" />
              </>
            )}
          </span>
        }
        actions={
          goesOn &&
          !job.cancelRequested &&
          mayRun(actor, 'job.cancel') && (
            <JobButton id={id} label="Cancel the job" pendingText="Cancelling…" action={cancelJobAction} />
          )
        }
      />
      <div className="flex flex-col gap-8">
        {goesOn ? (
          <JobProgress key={id} id={id} doing={doingOf(job)} />
        ) : (
          <div className="flex flex-col gap-4">
            <JobResult job={job} zone={zone} now={now} mayDownload={mayRun(actor, 'tenant.export')}>
              {isRepeatable(job) && mayRun(actor, 'job.retry') && (
                <JobButton id={id} label={retryLabel(job)} pendingText="Beginning…" action={retryJobAction} />
              )}
            </JobResult>
            <JobSteps steps={job.steps} />
          </div>
        )}
        {!goesOn && (
          <JobItems
            id={id}
            items={items.items}
            next={items.next}
            outcome={outcome}
            isFirst={after === undefined}
            counts={counts}
            subjectHref={subjectHrefOf(job)}
          />
        )}
        <JobLog id={id} lines={lines.items} hasMore={lines.next !== null} zone={zone} now={now} />
        <ApiCall code={curlCommand({ method: 'GET', path: `/jobs/${id}` })} />
      </div>
    </>
  );
}

function retryLabel({ kind, state }: Job): string {
  if (kind === 'bulk-change') return state === 'done' ? 'Repeat what failed' : 'Go on with the rest';
  return 'Begin it again';
}

/** Changes of many name what they change. */
function subjectHrefOf({ kind, input }: Job): string | undefined {
  if (kind !== 'bulk-change') return undefined;
  return (input as { noun?: string } | null)?.noun === 'block' ? '/numbers/' : '/tenants/';
}
