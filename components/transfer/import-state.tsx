import { Lamp, LampShape } from '@/components/ui/lamp';
import type { ImportState, PlanVerdict } from '@/lib/transfer/model';
import { plannedWords, reportedWords, stateWords, verdictLamps } from './words';

export function ImportStateLamp({ state }: { state: ImportState }) {
  const [lamp, word] = stateWords[state];
  return <Lamp state={lamp}>{word}</Lamp>;
}

/** In the words of a plan, or of a report once it is done. */
export function VerdictLamp({ verdict, isDone }: { verdict: PlanVerdict; isDone: boolean }) {
  const lamp = verdictLamps[verdict];
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <LampShape state={lamp} />
      <span className={lamp === 'conflict' ? 'font-medium text-danger' : undefined}>
        {(isDone ? reportedWords : plannedWords)[verdict]}
      </span>
    </span>
  );
}
