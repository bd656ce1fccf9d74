import { execute } from '../command';
import type { Context } from '../context';
import { parseInput } from '../parse-input';
import { Problem } from '../problem';
import { admitSignIn } from './admit-sign-in';
import { type KeySignedIn, openKeySession } from './api-keys/open-key-session';
import { accountAttemptKey } from './attempt-keys';
import { ConfirmSessionInput, confirmSession, ticketOver } from './confirm-session';
import { hashToken } from './hash-token';
import { SignInInput } from './model';
import {
  type CookieSignedIn,
  openCookieSession,
  openScriptSession,
  type ScriptSignedIn,
} from './open-script-session';
import { type AwaitingCode, openSession, type SignedIn } from './open-session';
import { wrongCredentials } from './prove-password';
import { findTicketHolder } from './second-factor/ticket';
import { takeTurn } from './sign-in-turns';

interface Browser {
  /** What a browser keeps from an earlier sign-in; it lets its owner in while others guess. */
  deviceToken?: string | undefined;
}

/**
 * Signs somebody in at once: counts the attempt, proves the password and, of people with a second factor, the code that
 * came with it, and opens a session. Throws `wrong-credentials`, `second-factor-required` or `wrong-code` (401),
 * `sign-in-blocked` (429) or `sign-in-busy` (503); the first the same for people who exist and those who do not.
 */
export async function signIn(context: Context, rawInput: unknown, browser: Browser = {}): Promise<SignedIn> {
  const done = await beginSignIn(context, rawInput, browser);
  if ('ticket' in done) throw codeRequired();
  return done;
}

/** The first of two steps: people with a second factor get a ticket for `confirmSignIn`. */
export async function beginSignIn(
  context: Context,
  rawInput: unknown,
  { deviceToken }: Browser = {},
): Promise<SignedIn | AwaitingCode> {
  const { email } = parseInput(SignInInput, rawInput);
  // As it came: what parsing makes of a code is no text any more.
  const input = { ...(rawInput as Record<string, unknown>), email, deviceToken };
  return atTheGate(context, { email, deviceToken }, () => execute(context, openSession, input));
}

/** The second: a code at the same gate. Throws `sign-in-over` (401) for a ticket that is none any more. */
export async function confirmSignIn(
  context: Context,
  { ticket, code }: { ticket: string; code: unknown },
  { deviceToken }: Browser = {},
): Promise<SignedIn> {
  const { storage, now, serverKey } = context;
  parseInput(ConfirmSessionInput, { ticket, code, deviceToken });
  const person = await findTicketHolder({ stores: storage.read, serverKey, now: now() }, ticket);
  if (!person) throw ticketOver();
  return atTheGate(context, { email: person.email, deviceToken }, () =>
    execute(context, confirmSession, { ticket, code, deviceToken }),
  );
}

function codeRequired(): Problem {
  return new Problem({
    kind: 'unauthenticated',
    code: 'second-factor-required',
    message: 'Send a “code” too: the six digits that your authenticator app shows now, or a recovery code.',
  });
}

/** The same gate for a script at a vendor's door; also throws `password-change-required` (403). */
export async function signInScript(context: Context, rawInput: unknown): Promise<ScriptSignedIn> {
  const { email, password } = parseInput(SignInInput, rawInput);
  return atTheGate(context, { email }, () => execute(context, openScriptSession, { email, password }));
}

/** The same for a script whose door knows it by a cookie; throws what `signInScript` throws. */
export async function signInWithCookie(context: Context, rawInput: unknown): Promise<CookieSignedIn> {
  const { email, password } = parseInput(SignInInput, rawInput);
  return atTheGate(context, { email }, () => execute(context, openCookieSession, { email, password }));
}

/** The same gate for a script that has an API key; throws what `signInScript` throws. */
export async function signInWithKey(
  context: Context,
  { email, key }: { email: string; key: string },
): Promise<KeySignedIn> {
  return atTheGate(context, { email }, () => execute(context, openKeySession, { email, key }));
}

/** What every way in passes: counts the attempt first, one at a time of an account, then tries to open a session. */
export async function atTheGate<Result>(
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
