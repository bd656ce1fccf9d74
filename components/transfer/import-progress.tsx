'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { formatCount } from '@/components/ui/format-count';
import { LampShape, type LampState } from '@/components/ui/lamp';
import { Notice } from '@/components/ui/notice';
import { formatBytes } from '@/components/upload/format-bytes';
import { ProgressBar } from '@/components/upload/progress-bar';
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

const pause = 700;

/** How far it is; the page is shown again when it is over. It goes on when the page is closed. */
export function ImportProgress({ id, doing }: { id: string; doing: ImportDoing }) {
  const router = useRouter();
  const [now, setNow] = useState(doing);
  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    async function look(): Promise<void> {
      const next = await ask(id, stop.signal);
      if (stop.signal.aborted) return;
      if (next) setNow(next);
      if (next && next.state !== doing.state) router.refresh();
      else timer = setTimeout(() => void look(), pause);
    }
    timer = setTimeout(() => void look(), pause);
    return () => {
      stop.abort();
      clearTimeout(timer);
    };
  }, [id, doing.state, router]);

  const step = now.job?.steps.find(({ state }) => state === 'running');
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
      {now.job && <Steps steps={now.job.steps} />}
      <Notice title="You can close this page.">
        It goes on without it, and its address stays. Nothing of the tenant is seen before all of it is here.
      </Notice>
    </section>
  );
}

function Bar({ now: { job, state, at }, step }: { now: ImportDoing; step: JobStep | undefined }) {
  const label = step?.name ?? { receiving: 'Upload', applying: 'Import' }[state as string] ?? 'Reading';
  const { done = 0, total = null } = job ?? {};
  const percent = total === null || total === 0 ? null : Math.min(100, Math.floor((done / total) * 100));
  return (
    <>
      <ProgressBar label={label} percent={percent}>
        {describe({ label, step, done, total, percent, at })}
      </ProgressBar>
      <p role="status" className="sr-only">
        {percent === null ? label : `${label}: ${Math.floor(percent / 10) * 10} %`}
      </p>
    </>
  );
}

interface Describing {
  label: string;
  step: JobStep | undefined;
  done: number;
  total: number | null;
  percent: number | null;
  at: string;
}

/** "Read the archive: 42 %, 420 MB of 1.0 GB, about 20 s left". */
function describe({ label, step, done, total, percent, at }: Describing): string {
  if (done === 0 && percent === null) return `${label}…`;
  const say = step?.unit === 'bytes' ? formatBytes : formatCount;
  const unit = step?.unit && step.unit !== 'bytes' ? ` ${step.unit}` : '';
  const parts = [
    ...(percent === null ? [] : [`${percent}\u00a0%`]),
    total === null ? `${say(done)}${unit}` : `${say(done)} of ${say(total)}${unit}`,
  ];
  const passed = step?.startedAt ? (Date.parse(at) - Date.parse(step.startedAt)) / 1000 : 0;
  if (total !== null && done > 0 && passed > 2 && done < total)
    parts.push(`about ${Math.ceil((passed * (total - done)) / done)} s left`);
  return `${label}: ${parts.join(', ')}`;
}

const stepLamps: Record<JobStep['state'], [LampState, string]> = {
  pending: ['inactive', 'to come'],
  running: ['awaiting', 'now'],
  done: ['active', 'done'],
  failed: ['conflict', 'failed'],
};

function Steps({ steps }: { steps: readonly JobStep[] }) {
  return (
    <ol className="border-t border-line">
      {steps.map(({ name, state }) => (
        <li key={name} className="flex items-center gap-2 border-b border-line py-1">
          <LampShape state={stepLamps[state][0]} />
          <span className={state === 'running' ? 'font-medium' : undefined}>{name}</span>
          <span className="text-ink-2">{stepLamps[state][1]}</span>
        </li>
      ))}
    </ol>
  );
}

async function ask(id: string, signal: AbortSignal): Promise<ImportDoing | undefined> {
  try {
    const answer = await fetch(`/import/${id}/progress`, { signal });
    return answer.ok ? ((await answer.json()) as ImportDoing) : undefined;
  } catch {
    return undefined;
  }
}
