import { Lamp } from '@/components/ui/lamp';
import type { InvitationState } from '@/lib/invitations/model';
import { invitationLamps, invitationStateNames } from './words';

export function InvitationLamp({ state }: { state: InvitationState }) {
  return <Lamp state={invitationLamps[state]}>{invitationStateNames[state]}</Lamp>;
}
