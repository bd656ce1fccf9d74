import { invalid } from '../problem';
import { checkInitialPassword } from './check-new-password';
import { hashPassword } from './hash-password';
import { makeInitialPassword } from './initial-password';

export interface InitialPassword {
  passwordHash: string;
  /** Only when it was made here: shown once, then gone. */
  generated: string | undefined;
}

/** The given initial password if it is long enough, otherwise a new one. Either must be changed at the first sign-in. */
export async function chooseInitialPassword(
  { newSecret }: { newSecret(): string },
  given: string | undefined,
): Promise<InitialPassword> {
  const issues = given === undefined ? [] : checkInitialPassword(given, 'password');
  if (issues.length > 0) throw invalid(issues);
  const generated = given === undefined ? makeInitialPassword(newSecret()) : undefined;
  return { generated, passwordHash: await hashPassword(given ?? generated ?? '') };
}
