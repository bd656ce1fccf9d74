'use client';

import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { formatCount } from '@/components/ui/format-count';
import { ProgressBar } from '@/components/upload/progress-bar';

export interface SheetDoing {
  state: 'reading' | 'judged' | 'applying' | 'applied' | 'failed';
  isRead: boolean;
  rowsRead: number;
  rowsJudged: number;
  good: number;
}

const pause = 700;

/** What is being done with a sheet; the page is shown again when it is over. */
export function SheetProgress({ id, doing }: { id: string; doing: SheetDoing }) {
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

  return (
    <div role="status">
      <noscript>
        <meta httpEquiv="refresh" content="2" />
      </noscript>
      {now.state === 'applying' ? (
        <ProgressBar label="Writing" percent={null}>
          {`Writing ${formatCount(now.good)} blocks in one step: all of them, or none. You can leave this page.`}
        </ProgressBar>
      ) : (
        <ProgressBar label="Reading" percent={percentOf(now)}>
          {now.isRead
            ? `${formatCount(now.rowsRead)} rows read, ${formatCount(now.rowsJudged)} judged`
            : `${formatCount(now.rowsRead)} rows read`}
        </ProgressBar>
      )}
    </div>
  );
}

function percentOf({ isRead, rowsRead, rowsJudged }: SheetDoing): number | null {
  return isRead && rowsRead > 0 ? Math.min(100, Math.floor((rowsJudged / rowsRead) * 100)) : null;
}

async function ask(id: string, signal: AbortSignal): Promise<SheetDoing | undefined> {
  try {
    const answer = await fetch(`/numbers/paste/${id}/progress`, { signal });
    return answer.ok ? ((await answer.json()) as SheetDoing) : undefined;
  } catch {
    return undefined;
  }
}
