'use client';

import { Button } from '@/components/ui/button';
import { formatAbsolute } from '@/components/ui/format-time';
import { Notice } from '@/components/ui/notice';
import type { DraftNews } from './use-draft';

/** "Draft from 10:14 restored · Discard". */
export function DraftNotice({
  savedAt,
  zone,
  onDiscard,
}: {
  savedAt: string;
  zone: string;
  onDiscard: () => void;
}) {
  return (
    <Notice
      className="mb-4 max-w-form"
      title={`Draft from ${formatAbsolute(new Date(savedAt), zone)} restored.`}
      actions={
        <Button size="small" className="[@media(scripting:none)]:hidden" onClick={onDiscard}>
          Discard
        </Button>
      }
    />
  );
}

/** What became of the last attempt to keep the draft. */
export function DraftStatus({ news, zone }: { news: DraftNews; zone: string }) {
  return (
    <p role="status" className="text-ink-2">
      {news &&
        ('refusal' in news ? news.refusal : `Draft saved at ${formatAbsolute(new Date(news.savedAt), zone)}`)}
    </p>
  );
}
