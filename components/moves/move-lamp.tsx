import { Lamp } from '@/components/ui/lamp';
import type { Move } from '@/lib/moves/model';
import { moveStepNames, moveStepTitles, stepsDone } from './move-words';

export function MoveLamp({ move }: { move: Pick<Move, 'state'> }) {
  if (move.state === 'given-up') return <Lamp state="inactive">Given up</Lamp>;
  if (move.state === 'retired') return <Lamp state="active">Moved</Lamp>;
  const done = stepsDone(move);
  const next = moveStepNames[done];
  return (
    <Lamp state="awaiting">
      Step {done + 1} of {moveStepNames.length}
      {next && `: ${moveStepTitles[next].toLowerCase()}`}
    </Lamp>
  );
}
