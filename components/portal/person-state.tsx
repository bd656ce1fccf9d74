import { Lamp } from '@/components/ui/lamp';
import type { PortalPerson } from '@/lib/portal/model';

export function PersonStateLamp({ state }: Pick<PortalPerson, 'state'>) {
  const { lamp, word } = states[state];
  return <Lamp state={lamp}>{word}</Lamp>;
}

const states = {
  active: { lamp: 'active', word: 'Active' },
  disabled: { lamp: 'inactive', word: 'Disabled' },
  invited: { lamp: 'awaiting', word: 'Invited' },
  expired: { lamp: 'inactive', word: 'Invitation over' },
  'not-invited': { lamp: 'inactive', word: 'Not invited yet' },
} as const;
