import * as z from 'zod';
import { Problem } from './problem';

/** The version that was read; a change is refused when somebody else saved since. */
export const ExpectedVersion = z.int({ error: 'The version is a whole number.' }).optional();

/** Throws `stale` when it has another version than the one that was read; `name` is what the message calls it. */
export function requireExpectedVersion(
  name: string,
  { version }: { version: number },
  expected: number | undefined,
): void {
  if (expected === undefined || expected === version) return;
  throw new Problem({
    kind: 'stale',
    code: 'changed-meanwhile',
    message: `${name} was changed meanwhile. Nothing was overwritten. Read it again, then decide.`,
  });
}
