export const moveStates = ['frozen', 'exported', 'imported', 'checked', 'retired', 'given-up'] as const;
export type MoveState = (typeof moveStates)[number];

/** After these nothing more happens to a move. */
export const endedMoveStates = ['retired', 'given-up'] as const satisfies readonly MoveState[];

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
