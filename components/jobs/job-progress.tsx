'use client';

import { useEffect } from 'react';
import { LockWait } from '@/components/transfer/lock-wait';
import { ProgressBar } from '@/components/upload/progress-bar';
import { useProgress } from '@/components/upload/use-progress';
import type { JobState, ListedJob } from '@/lib/jobs/model';
import { describeProgress, percentOf, presentStep } from './describe-progress';
import { JobSteps } from './job-steps';
import { noticeJob } from './notice-job';

/** What is shown of a job while it runs. */
export interface JobDoing extends Pick<ListedJob, 'state' | 'steps' | 'done' | 'total' | 'cancelRequested'> {
  /** The server's clock. */
  at: string;
}

/** How far a job is; the page is shown again when it is over. It goes on when the page is closed. */
export function JobProgress({ id, doing }: { id: string; doing: JobDoing }) {
  const now = useProgress({
    address: `/jobs/${id}/progress`,
    doing,
    isOver: ({ state }) => isOver(state),
  });

  useEffect(() => noticeJob(id), [id]);

  const step = presentStep(now);
  const percent = percentOf(now);
  return (
    <section aria-label="Progress" className="flex max-w-form flex-col gap-4">
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      {now.cancelRequested ? (
        <p role="status" className="font-medium">
          It is being cancelled. What it has done until now stays.
        </p>
      ) : step?.waitsUntil ? (
        <LockWait until={step.waitsUntil} at={now.at} holder={null} />
      ) : (
        <>
          <ProgressBar label={step?.name ?? 'Progress'} percent={percent}>
            {describeProgress(now, now.at)}
          </ProgressBar>
          <p role="status" className="sr-only">
            {percent === null ? step?.name : `${step?.name}: ${Math.floor(percent / 10) * 10} %`}
          </p>
        </>
      )}
      <JobSteps steps={now.steps} />
      <p className="text-ink-2">
        You can close this page: the job goes on without it, and its address stays.
      </p>
    </section>
  );
}

function isOver(state: JobState): boolean {
  return state !== 'waiting' && state !== 'running';
}
