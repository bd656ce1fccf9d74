import { Lamp, type LampState } from '@/components/ui/lamp';
import { stateNames } from '@/lib/mail/describe-mail';
import type { MailState } from '@/lib/mail/model';

const lamps: Record<MailState, LampState> = {
  waiting: 'awaiting',
  sending: 'awaiting',
  sent: 'active',
  failed: 'conflict',
  withdrawn: 'deleted',
};

export function MailLamp({ state }: { state: MailState }) {
  return <Lamp state={lamps[state]}>{stateNames[state]}</Lamp>;
}
