import { expect } from 'vitest';
import { Problem } from './problem';

/** What was refused; the test fails when nothing was, or when it broke instead. */
export async function problemOf(work: Promise<unknown>): Promise<Problem> {
  const error = await work.then(
    () => expect.fail('nothing was refused'),
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Problem)) throw error;
  return error;
}
