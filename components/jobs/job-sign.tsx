'use client';

import { CircleGauge } from 'lucide-react';
import { useEffect, useState } from 'react';
import { fetchInScope } from '@/components/scope/fetch-in-scope';
import { Link } from '@/components/scope/link';
import { countOf, formatCount } from '@/components/ui/format-count';
import { showToast } from '@/components/ui/toast';
import { onJobNoticed } from './notice-job';

/** What runs, and how one's own that ran before ended. */
export interface JobsSeen {
  running: number;
  /** The ids of one's own that run. */
  mine: string[];
  ended: { id: string; title: string; state: string }[];
}

const pause = 3000;
/** So that a job that ends while another page is opened is told of, too. */
const place = 'jobs-running';

/** In the frame: how many jobs run. Asks only while one does, and tells a person when one of their own has ended. */
export function JobSign({ seen }: { seen: Pick<JobsSeen, 'running' | 'mine'> }) {
  const [running, setRunning] = useState(seen.running);
  const [received, setReceived] = useState(seen.running);
  if (received !== seen.running) {
    setReceived(seen.running);
    setRunning(seen.running);
  }
  const [told, setTold] = useState('');
  const mineNow = seen.mine.join(' ');

  useEffect(() => {
    const stop = new AbortController();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let known = [...new Set([...readKnown(), ...mineNow.split(' ').filter(Boolean)])];

    async function look(): Promise<void> {
      const next = await ask(known, stop.signal);
      if (stop.signal.aborted) return;
      if (next) {
        for (const job of next.ended) setTold(tell(job));
        known = next.mine;
        keepKnown(known);
        setRunning(next.running);
      }
      if (!next || next.running > 0) timer = setTimeout(() => void look(), pause);
    }

    keepKnown(known);
    const isStale = known.some((id) => !mineNow.split(' ').includes(id));
    if (seen.running > 0 || known.length > 0) timer = setTimeout(() => void look(), isStale ? 0 : pause);
    const ignore = onJobNoticed((id) => {
      known = [...new Set([...known, id])];
      keepKnown(known);
      clearTimeout(timer);
      void look();
    });
    return () => {
      stop.abort();
      clearTimeout(timer);
      ignore();
    };
  }, [seen.running, mineNow]);

  return (
    <>
      {running > 0 && (
        <Link
          href="/jobs"
          prefetch={false}
          title={`${countOf(running, 'job')} running`}
          className="inline-flex min-h-8 items-center gap-1.5 rounded-control border border-line px-2 text-table hover:border-line-strong hover:bg-sunken pointer-coarse:min-h-11"
        >
          <CircleGauge
            className="size-4 text-lamp-text motion-safe:animate-pulse"
            strokeWidth={1.75}
            aria-hidden
          />
          <span className="tabular-nums">{formatCount(running)}</span>
          <span className="max-sm:sr-only">{running === 1 ? 'job' : 'jobs'}</span>
          <span className="sr-only"> running</span>
        </Link>
      )}
      <span role="status" className="sr-only">
        {told}
      </span>
    </>
  );
}

const endings: Record<string, string> = {
  done: 'is done',
  failed: 'failed',
  cancelled: 'was cancelled',
  interrupted: 'was interrupted',
};

function tell({ id, title, state }: JobsSeen['ended'][number]): string {
  const text = `${title} ${endings[state] ?? 'has ended'}`;
  // Its own page says it by itself.
  if (location.pathname !== `/jobs/${id}`)
    showToast({
      title: text,
      link: { label: 'Open the job', href: `/jobs/${id}` },
      ...(state === 'failed' && { tone: 'danger' as const }),
    });
  return text;
}

function readKnown(): string[] {
  try {
    return (sessionStorage.getItem(place) ?? '').split(' ').filter(Boolean);
  } catch {
    return [];
  }
}

function keepKnown(ids: readonly string[]): void {
  try {
    sessionStorage.setItem(place, ids.join(' '));
  } catch {
    // Without storage a job is told of on the page it was begun on.
  }
}

async function ask(known: readonly string[], signal: AbortSignal): Promise<JobsSeen | undefined> {
  try {
    const query = new URLSearchParams(known.map((id) => ['known', id]));
    const answer = await fetchInScope(`/jobs/watch?${query.toString()}`, { signal });
    return answer.ok ? ((await answer.json()) as JobsSeen) : undefined;
  } catch {
    return undefined;
  }
}
