import { type DelayedAnswer, useDelayedAnswer } from '@/components/form/use-delayed-answer';
import type { NumberRange } from '@/lib/numbering/model';

/** A range of another tenant that shares numbers with the text; `holder` only when the reader may see it. */
export interface FoundOverlap extends NumberRange {
  holder?: { id: string; name: string };
}

/** Asks who else holds the numbers of `text`, a valid comma list. */
export type FindOverlaps = (text: string, signal: AbortSignal) => Promise<FoundOverlap[]>;

export type OverlapCheck = DelayedAnswer<FoundOverlap[]>;

/** Checks `text` when typing has stopped. Empty text is not checked. */
export function useOverlapCheck(text: string, findOverlaps: FindOverlaps | undefined): OverlapCheck {
  return useDelayedAnswer(
    findOverlaps ? text : '',
    async (signal) => (await findOverlaps?.(text, signal)) ?? [],
  );
}
