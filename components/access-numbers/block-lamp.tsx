import { Lamp, type LampState } from '@/components/ui/lamp';
import { Time } from '@/components/ui/time';
import type { AccessNumberBlock, BlockState } from '@/lib/access-numbers/model';
import { stateNames } from './names';

const lamps: Record<BlockState, LampState> = {
  free: 'inactive',
  assigned: 'active',
  reserved: 'awaiting',
  quarantined: 'resting',
};

export interface BlockLampProps {
  block: Pick<AccessNumberBlock, 'state' | 'stateUntil'>;
  zone: string;
  now: string;
}

/** The state of a block as shape, colour and word, with when it ends by itself. */
export function BlockLamp({ block: { state, stateUntil }, zone, now }: BlockLampProps) {
  return (
    <Lamp state={lamps[state]}>
      {stateNames[state]}
      {stateUntil && (
        <span className="text-ink-2">
          {' '}
          ends <Time at={stateUntil} zone={zone} now={now} />
        </span>
      )}
    </Lamp>
  );
}
