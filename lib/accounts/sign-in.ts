import { execute } from '../command';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { admitSignIn } from './admit-sign-in';
import { accountAttemptKey } from './attempt-keys';
import { hashToken } from './hash-token';
import { SignInInput } from './model';
import { openSession, type SignedIn, wrongCredentials } from './open-session';
import { takeTurn } from './sign-in-turns';

/**
 * Signs somebody in: counts the attempt, proves the password, opens a session. Throws `wrong-credentials` (401),
 * `sign-in-blocked` (429) or `sign-in-busy` (503), the same for people who exist and those who do not. `deviceToken` is
 * what a browser keeps from an earlier sign-in; it lets its owner in while others guess.
 */
export async function signIn(
  context: Context,
  rawInput: unknown,
  { deviceToken }: { deviceToken?: string | undefined } = {},
): Promise<SignedIn> {
  const { email, password } = parseInput(SignInInput, rawInput);
  const device = deviceToken === undefined ? '' : hashToken(deviceToken);
  return takeTurn(accountAttemptKey(email) + device, async () => {
    await execute(context, admitSignIn, { email, deviceToken });
    const signedIn = await execute(context, openSession, { email, password, deviceToken });
    if (!signedIn) throw wrongCredentials();
    return signedIn;
  });
}
