'use client';

import { formatCount } from '@/components/ui/format-count';
import { ProgressBar } from '@/components/upload/progress-bar';
import { useProgress } from '@/components/upload/use-progress';

export interface SheetDoing {
  state: 'reading' | 'judged' | 'applying' | 'applied' | 'failed';
  isRead: boolean;
  rowsRead: number;
  rowsJudged: number;
  good: number;
}

/** What is being done with a sheet; the page is shown again when it is over. */
export function SheetProgress({ id, doing }: { id: string; doing: SheetDoing }) {
  const now = useProgress({
    address: `/numbers/paste/${id}/progress`,
    doing,
    isOver: ({ state }) => state !== doing.state,
  });

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
