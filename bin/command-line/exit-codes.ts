import type { Problem, ProblemKind } from '@/lib/problem';

/** What scripts depend on; docs/interfaces/transfer.md names them, and a test compares. */
export const exitCodes = {
  done: 0,
  /** Also an archive that is damaged, foreign or newer. */
  refused: 1,
  usage: 2,
  /** Something that exists stands against it, or the plan cannot be applied as it is. */
  conflict: 3,
  /** Another import runs, or somebody else writes all the time. */
  busy: 4,
  notFound: 5,
  noSpace: 6,
  defect: 70,
  interrupted: 130,
} as const;

const byKind: Partial<Record<ProblemKind, number>> = {
  conflict: exitCodes.conflict,
  stale: exitCodes.conflict,
  busy: exitCodes.busy,
  'too-many-requests': exitCodes.busy,
  'not-found': exitCodes.notFound,
  'no-space': exitCodes.noSpace,
};

export function exitCodeOf({ kind }: Problem): number {
  return byKind[kind] ?? exitCodes.refused;
}
