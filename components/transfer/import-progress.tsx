'use client';

import { describeProgress, percentOf, presentStep } from '@/components/jobs/describe-progress';
import { JobSteps } from '@/components/jobs/job-steps';
import { Notice } from '@/components/ui/notice';
import { ProgressBar } from '@/components/upload/progress-bar';
import { useProgress } from '@/components/upload/use-progress';
import type { Job, JobStep } from '@/lib/jobs/model';
import type { ImportState } from '@/lib/transfer/model';
import { LockWait } from './lock-wait';

/** What is being done with an archive. */
export interface ImportDoing {
  state: ImportState;
  job: Pick<Job, 'id' | 'state' | 'steps' | 'done' | 'total'> | null;
  /** Who imports just now, when that is somebody else. */
  holder: { title: string; name: string } | null;
  at: string;
}

/** How far it is; the page is shown again when it is over. It goes on when the page is closed. */
export function ImportProgress({ id, doing }: { id: string; doing: ImportDoing }) {
  const now = useProgress({
    address: `/import/${id}/progress`,
    doing,
    isOver: ({ state }) => state !== doing.state,
  });

  const step = now.job ? presentStep(now.job) : undefined;
  return (
    <section aria-label="Progress" className="flex max-w-form flex-col gap-4">
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      {step?.waitsUntil ? (
        <LockWait until={step.waitsUntil} at={now.at} holder={now.holder} />
      ) : (
        <Bar now={now} step={step} />
      )}
      {now.job && <JobSteps steps={now.job.steps} />}
      <Notice title="You can close this page.">
        It goes on without it, and its address stays. Nothing of the tenant is seen before all of it is here.
      </Notice>
    </section>
  );
}

function Bar({ now: { job, state, at }, step }: { now: ImportDoing; step: JobStep | undefined }) {
  const label = step?.name ?? { receiving: 'Upload', applying: 'Import' }[state as string] ?? 'Reading';
  const percent = job && percentOf(job);
  return (
    <>
      <ProgressBar label={label} percent={percent}>
        {job ? describeProgress(job, at) : `${label}…`}
      </ProgressBar>
      <p role="status" className="sr-only">
        {percent === null ? label : `${label}: ${Math.floor(percent / 10) * 10} %`}
      </p>
    </>
  );
}
