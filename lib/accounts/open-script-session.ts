import { type CommandOutcome, command } from '../command';
import { SignInInput } from './model';
import { acceptProof, changeItFirst, provePassword, refuse } from './prove-password';
import { type ScriptSignedIn, startScriptSession } from './start-script-session';

export type { ScriptSignedIn };

/**
 * Proves the password and opens a session for a script at a vendor's door. Only `signInScript` runs it, because the
 * attempt has to be counted first. An initial password opens nothing: a script has no way to change it.
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
    if (person.mustChangePassword) return refuse(person, 'initial password', changeItFirst());
    const { session, ...result } = await startScriptSession(context, person);
    return {
      result,
      audit: {
        entity: 'session',
        id: session.id,
        label: person.email,
        after: {
          personId: person.id,
          ip: session.ip,
          userAgent: session.userAgent,
          expiresAt: session.expiresAt,
        },
      },
    };
  },
});
