import { type CommandContext, type CommandOutcome, command } from '../command';
import { Problem } from '../problem';
import { type Person, type Session, SignInInput } from './model';
import {
  acceptProof,
  changeItFirst,
  type PasswordProof,
  provePassword,
  refuse,
  settleAttempt,
  takeAttemptBack,
} from './prove-password';
import { type ScriptSignedIn, startScriptSession } from './start-script-session';
import { startSession } from './start-session';

export type { ScriptSignedIn };

/** What a script keeps as a cookie, until the session ends. */
export interface CookieSignedIn {
  token: string;
  session: Session;
  person: Person;
}

/**
 * Proves the password and opens a session for a script at a vendor's door. Only `signInScript` runs it, because the
 * attempt has to be counted first. An initial password opens nothing: a script has no way to change it; and with a second
 * factor, API keys are for scripts.
 */
export const openScriptSession = command({
  name: 'script-session.open',
  input: SignInInput,
  secrets: ['password', 'token', 'refreshToken'],
  prepare: provePassword,
  async run(context, input, proof): Promise<CommandOutcome<ScriptSignedIn | undefined>> {
    const opened = await open(context, { input, proof }, startScriptSession);
    if (!opened.result) return { ...opened, result: undefined };
    const { session: _, ...result } = opened.result;
    return { ...opened, result };
  },
});

/** The same where the script carries the session itself, as a cookie; only `signInWithCookie` runs it. */
export const openCookieSession = command({
  name: 'script-session.open',
  input: SignInInput,
  secrets: ['password', 'token'],
  prepare: provePassword,
  run: (context, input, proof): Promise<CommandOutcome<CookieSignedIn | undefined>> =>
    open(context, { input, proof }, async (inside, person) => ({
      person,
      ...(await startSession(inside, person, { kind: 'script' })),
    })),
});

async function open<Started extends { session: Session }>(
  context: CommandContext,
  { input, proof }: { input: SignInInput; proof: PasswordProof },
  start: (context: CommandContext, person: Person) => Promise<Started>,
): Promise<CommandOutcome<Started | undefined>> {
  const accepted = await acceptProof(context, input, proof);
  if ('refused' in accepted) return accepted.refused;
  const { person } = accepted;
  if (person.secondFactorAt !== null) {
    await takeAttemptBack(context, input);
    return refuse(person, 'second factor', keysOnly());
  }
  await settleAttempt(context, input);
  if (person.mustChangePassword) return refuse(person, 'initial password', changeItFirst());
  const result = await start(context, person);
  const { id: sessionId, ip, userAgent, expiresAt } = result.session;
  return {
    result,
    audit: {
      entity: 'person',
      id: person.id,
      label: person.email,
      after: { sessionId, ip, userAgent, expiresAt },
    },
  };
}

/** A script has nobody to read a code from a telephone. */
function keysOnly(): Problem {
  return new Problem({
    kind: 'forbidden',
    code: 'api-key-required',
    message:
      'This person has a second factor, so that a password alone opens nothing. Make an API key under Settings; scripts sign in with it.',
  });
}
