import * as z from 'zod';
import { type CommandOutcome, command } from '../command';
import { type Person, SignInInput } from './model';
import { acceptProof, provePassword } from './prove-password';
import { rememberDevice } from './remember-device';
import { startSession } from './start-session';

export interface SignedIn {
  token: string;
  expiresAt: string;
  person: Person;
  /** Only when this browser was not known yet. */
  deviceToken: string | undefined;
}

/**
 * Proves the password and opens a session. Only `signIn` runs it, because the attempt has to be counted first. Every
 * refusal looks the same and takes as long; the log keeps why.
 */
export const openSession = command({
  name: 'session.open',
  input: SignInInput.extend({ deviceToken: z.string().optional() }),
  secrets: ['password', 'deviceToken', 'token'],
  prepare: provePassword,
  async run(context, input, proof): Promise<CommandOutcome<SignedIn | undefined>> {
    const accepted = await acceptProof(context, input, proof);
    if ('refused' in accepted) return accepted.refused;
    const { person, isKnownDevice } = accepted;
    const { token, session } = await startSession(context, person);
    return {
      result: {
        token,
        expiresAt: session.expiresAt,
        person,
        deviceToken: isKnownDevice ? undefined : await rememberDevice(context, person),
      },
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
