import type { LampState } from '@/components/ui/lamp';
import type { PartState } from '@/lib/templates/compare-parts';

/** How a part of a tenant stands to the newest version. */
export const partStates: Record<PartState, { lamp: LampState; word: string; hint: string }> = {
  same: { lamp: 'active', word: 'As in the template', hint: '' },
  behind: {
    lamp: 'awaiting',
    word: 'Behind',
    hint: 'The template went on; nobody changed it here.',
  },
  own: {
    lamp: 'inactive',
    word: 'Its own',
    hint: 'It was changed here; bringing it up takes that back.',
  },
  both: {
    lamp: 'conflict',
    word: 'Changed on both sides',
    hint: 'It was changed here and in the template; bringing it up takes the change here back.',
  },
};
