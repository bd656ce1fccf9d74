import { type CommandOutcome, command } from '../command';
import { Problem } from '../problem';
import { SignInInput } from './model';
import {
  acceptProof,
  changeItFirst,
  provePassword,
  refuse,
  settleAttempt,
  takeAttemptBack,
} from './prove-password';
import { type ScriptSignedIn, startScriptSession } from './start-script-session';

export type { ScriptSignedIn };

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
    const accepted = await acceptProof(context, input, proof);
    if ('refused' in accepted) return accepted.refused;
    const { person } = accepted;
    if (person.secondFactorAt !== null) {
      await takeAttemptBack(context, input);
      return refuse(person, 'second factor', keysOnly());
    }
    await settleAttempt(context, input);
    if (person.mustChangePassword) return refuse(person, 'initial password', changeItFirst());
    const { session, ...result } = await startScriptSession(context, person);
    return {
      result,
      audit: {
        entity: 'person',
        id: person.id,
        label: person.email,
        after: {
          sessionId: session.id,
          ip: session.ip,
          userAgent: session.userAgent,
          expiresAt: session.expiresAt,
        },
      },
    };
  },
});

/** A script has nobody to read a code from a telephone. */
function keysOnly(): Problem {
  return new Problem({
    kind: 'forbidden',
    code: 'api-key-required',
    message:
      'This person has a second factor, so that a password alone opens nothing. Make an API key under Settings; scripts sign in with it.',
  });
}
