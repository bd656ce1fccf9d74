import { Lamp, type LampState } from '@/components/ui/lamp';
import { type CallOutcome, outcomeOf } from '@/lib/interface-calls/model';

const lamps: Record<CallOutcome, { state: LampState; word: string }> = {
  good: { state: 'active', word: 'good' },
  refused: { state: 'awaiting', word: 'refused' },
  failed: { state: 'conflict', word: 'failed' },
};

export function CallStatus({ status }: { status: number }) {
  const { state, word } = lamps[outcomeOf(status)];
  return (
    <Lamp state={state}>
      <span className="digits">{status}</span> {word}
    </Lamp>
  );
}
