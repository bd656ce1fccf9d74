import { useDelayedAnswer } from '@/components/form/use-delayed-answer';
import { fetchInScope } from '@/components/scope/fetch-in-scope';
import type { AccessNumberBlock } from '@/lib/access-numbers/model';
import type { NumberRange } from '@/lib/numbering/model';

/** Asks, once typing pauses, which blocks hold numbers of the range already. */
export function useOverlaps(range: NumberRange | undefined) {
  const question = range ? new URLSearchParams({ ...range }).toString() : '';
  return useDelayedAnswer(question, async (signal) => {
    const answer = await fetchInScope(`/numbers/overlaps?${question}`, { signal });
    if (!answer.ok) throw new Error('The check did not answer.');
    return (await answer.json()) as AccessNumberBlock[];
  });
}
