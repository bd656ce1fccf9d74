/** In order; each but the last two stands for the step that was done last. */
export const moveStates = [
  'frozen',
  'exported',
  'imported',
  'checked',
  'activated',
  'retired',
  'given-up',
] as const;
export type MoveState = (typeof moveStates)[number];

/** After these nothing more happens to a move. */
export const endedMoveStates = ['retired', 'given-up'] as const satisfies readonly MoveState[];

/** The states a move goes through one by one while it is open. */
export const openMoveStates = ['frozen', 'exported', 'imported', 'checked', 'activated'] as const;
export type OpenMoveState = (typeof openMoveStates)[number];

/** What somebody looks at on the other console before the tenant is activated there. */
export const moveChecks = {
  numbers: 'Access numbers and directory numbers are there, and calls to them are routed to the new cluster.',
  people: 'Its administrators are there and can sign in.',
  'calling-lists': 'Its calling lists are there, with as many records.',
  skipped: 'What the report names as skipped is settled: left out for good, or asked for.',
  secrets: 'What the report names under “by hand” is entered again; no secret leaves a cluster.',
} as const;
export type MoveCheck = keyof typeof moveChecks;

/** A tenant's way to another cluster, step by step. */
export interface Move {
  id: string;
  tenantId: string;
  tenantName: string;
  state: MoveState;
  /** Shown to the tenant's administrators while it is frozen. */
  reason: string;
  /** The other console's address. */
  target: string | null;
  /** The tenant's address there. */
  newHome: string | null;
  ticks: Record<string, boolean>;
  personId: string;
  personName: string;
  createdAt: string;
  updatedAt: string;
}

export function isOpen({ state }: Pick<Move, 'state'>): boolean {
  return !(endedMoveStates as readonly MoveState[]).includes(state);
}

/** A step that was done, with who did it last and when. */
export interface MoveStep {
  state: MoveState;
  at: string;
  by: string;
}
