import { useEffect, useEffectEvent, useState } from 'react';
import type { NumberRange } from '@/lib/numbering/model';

/** A range of another tenant that shares numbers with the text; `holder` only when the reader may see it. */
export interface FoundOverlap extends NumberRange {
  holder?: { id: string; name: string };
}

/** Asks who else holds the numbers of `text`, a valid comma list. */
export type FindOverlaps = (text: string, signal: AbortSignal) => Promise<FoundOverlap[]>;

export type OverlapCheck =
  | { state: 'idle' }
  | { state: 'checking' }
  | { state: 'failed' }
  | { state: 'done'; overlaps: FoundOverlap[] };

const pause = 400;

/** Checks 400 ms after `text` stopped changing, and drops the answer when it changes again. Empty text is not checked. */
export function useOverlapCheck(text: string, findOverlaps: FindOverlaps | undefined): OverlapCheck {
  const [latest, setLatest] = useState<{ text: string; check: OverlapCheck }>();

  const run = useEffectEvent(async (signal: AbortSignal) => {
    const report = (check: OverlapCheck) => {
      if (!signal.aborted) setLatest({ text, check });
    };
    if (!findOverlaps) return;
    report({ state: 'checking' });
    try {
      report({ state: 'done', overlaps: await findOverlaps(text, signal) });
    } catch {
      report({ state: 'failed' });
    }
  });

  useEffect(() => {
    if (text === '') return;
    const controller = new AbortController();
    const timer = setTimeout(() => run(controller.signal), pause);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [text]);

  return latest?.text === text ? latest.check : { state: 'idle' };
}
