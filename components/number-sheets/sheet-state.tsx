import { Lamp, type LampState } from '@/components/ui/lamp';
import type { NumberSheet } from '@/lib/number-sheets/model';

const lamps: Record<NumberSheet['state'], [LampState, string]> = {
  reading: ['awaiting', 'Being read'],
  judged: ['awaiting', 'Not applied yet'],
  applying: ['awaiting', 'Being applied'],
  applied: ['active', 'Applied'],
  failed: ['conflict', 'Failed'],
};

export function SheetState({ sheet: { state } }: { sheet: NumberSheet }) {
  const [lamp, word] = lamps[state];
  return <Lamp state={lamp}>{word}</Lamp>;
}
