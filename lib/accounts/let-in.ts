import type { CommandContext, CommandOutcome } from '../command';
import type { Person } from './model';
import { rememberDevice } from './remember-device';
import { startSession } from './start-session';

export interface SignedIn {
  token: string;
  expiresAt: string;
  person: Person;
  /** Only when this browser was not known yet. */
  deviceToken: string | undefined;
}

interface Entrance {
  person: Person;
  /** Whether it came from a browser that its owner has used before. */
  isKnownDevice: boolean;
  /** What the log says about how it was proved, besides the password. */
  proof?: Record<string, unknown>;
}

/** A new session for somebody who has proved everything that is asked of them. */
export async function letIn(
  context: CommandContext,
  { person, isKnownDevice, proof }: Entrance,
): Promise<CommandOutcome<SignedIn>> {
  const { token, session } = await startSession(context, person);
  const { id: sessionId, ip, userAgent, expiresAt } = session;
  const deviceToken = isKnownDevice ? undefined : await rememberDevice(context, person);
  return {
    result: { token, expiresAt, person, deviceToken },
    audit: {
      entity: 'person',
      id: person.id,
      label: person.email,
      after: { sessionId, ip, userAgent, expiresAt, ...proof },
    },
  };
}
