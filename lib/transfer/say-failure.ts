import { type Issue, Problem } from '../problem';

/** Why an import did not go on, for whoever looks at it; a defect is told as `brokeOff`, and never by its own text. */
export function sayFailure(error: unknown, brokeOff: string): { message: string; issues: Issue[] } {
  if (error instanceof Problem) return { message: error.message, issues: error.issues };
  if (error instanceof Error && error.name === 'AbortError')
    return { message: 'It was cancelled. Nothing was changed.', issues: [] };
  return { message: brokeOff, issues: [] };
}

/** What is said where applying broke off. */
export const applyingBrokeOff = 'Nothing was changed: applying it broke off. Try again.';
