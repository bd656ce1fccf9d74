import { Lamp, type LampState } from '@/components/ui/lamp';
import type { TransferRequest } from '@/lib/transfer-requests/model';

const lamps: Record<TransferRequest['state'], LampState> = {
  open: 'awaiting',
  granted: 'active',
  declined: 'inactive',
};
export const requestStateNames: Record<TransferRequest['state'], string> = {
  open: 'Open',
  granted: 'Granted',
  declined: 'Declined',
};

export function RequestLamp({ state }: Pick<TransferRequest, 'state'>) {
  return <Lamp state={lamps[state]}>{requestStateNames[state]}</Lamp>;
}
