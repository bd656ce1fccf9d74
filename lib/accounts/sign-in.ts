import { execute } from '../command';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { admitSignIn } from './admit-sign-in';
import { openSecretSession, type SecretSignedIn } from './api-keys/open-secret-session';
import { accountAttemptKey } from './attempt-keys';
import { hashToken } from './hash-token';
import { SignInInput } from './model';
import { openScriptSession, type ScriptSignedIn } from './open-script-session';
import { openSession, type SignedIn } from './open-session';
import { wrongCredentials } from './prove-password';
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
  return atTheGate(context, { email, deviceToken }, () =>
    execute(context, openSession, { email, password, deviceToken }),
  );
}

/** The same gate for a script at a vendor's door; also throws `password-change-required` (403). */
export async function signInScript(context: Context, rawInput: unknown): Promise<ScriptSignedIn> {
  const { email, password } = parseInput(SignInInput, rawInput);
  return atTheGate(context, { email }, () => execute(context, openScriptSession, { email, password }));
}

/** The same gate for a script that has an API key; throws what `signInScript` throws. */
export async function signInWithSecret(
  context: Context,
  { email, secret }: { email: string; secret: string },
): Promise<SecretSignedIn> {
  return atTheGate(context, { email }, () => execute(context, openSecretSession, { email, secret }));
}

async function atTheGate<Result>(
  context: Context,
  { email, deviceToken }: { email: string; deviceToken?: string | undefined },
  open: () => Promise<Result | undefined>,
): Promise<Result> {
  const device = deviceToken === undefined ? '' : hashToken(deviceToken);
  return takeTurn(accountAttemptKey(email) + device, async () => {
    await execute(context, admitSignIn, { email, deviceToken });
    const signedIn = await open();
    if (!signedIn) throw wrongCredentials();
    return signedIn;
  });
}
