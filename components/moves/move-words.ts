import type { Move, MoveState } from '@/lib/moves/model';

/** The steps of a move, each named by the state that it leads to. */
export const moveStepTitles = {
  frozen: 'Freeze it here',
  exported: 'Export it',
  imported: 'Import it there',
  checked: 'Go through the check list',
  activated: 'Activate it there',
  retired: 'Retire it here',
} as const satisfies Partial<Record<MoveState, string>>;

export type MoveStepName = keyof typeof moveStepTitles;

export const moveStepNames = Object.keys(moveStepTitles) as MoveStepName[];

/** How many steps are done; also of a move that was given up on the way, as far as it says. */
export function stepsDone({ state }: Pick<Move, 'state'>): number {
  return state === 'given-up' ? 0 : moveStepNames.indexOf(state) + 1;
}

/** `two.provider.example`, as people call the other console. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
