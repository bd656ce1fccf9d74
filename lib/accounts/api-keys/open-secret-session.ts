import * as z from 'zod';
import { type CommandContext, type CommandOutcome, command } from '../../command';
import { Problem } from '../../problem';
import { hashToken } from '../hash-token';
import type { Person } from '../model';
import { changeItFirst, refuse, settleAttempt } from '../prove-password';
import { startSession } from '../start-session';
import type { ApiKey } from './model';

/** Documented of the Bright Pattern token: it says 3599, a second less than an hour. */
export const secretSessionSeconds = 3600;

export interface SecretSignedIn {
  token: string;
  expiresAt: string;
}

/**
 * Opens a session for a script that knows somebody's API key. Only `signInWithSecret` runs it, because the attempt
 * has to be counted first. Every refusal looks the same and takes as long; the log keeps why.
 */
export const openSecretSession = command({
  name: 'script-session.open',
  input: z.strictObject({ email: z.string(), secret: z.string() }),
  secrets: ['secret', 'token'],
  async run(context, { email, secret }): Promise<CommandOutcome<SecretSignedIn | undefined>> {
    const { stores, now } = context;
    const person = await stores.people.findCredentials(email);
    const found = await stores.apiKeys.findByHash(hashToken(secret));
    if (!person) return refuse(undefined, 'unknown person', wrongSecret());
    if (found?.personId !== person.id) return refuse(person, 'wrong API key', wrongSecret());
    if (person.disabledAt !== null) return refuse(person, 'disabled', wrongSecret());
    await settleAttempt(context, { email });
    if (person.mustChangePassword) return refuse(person, 'initial password', changeItFirst());
    await stores.apiKeys.touch(found.id, now);
    return open(context, person, found);
  },
});

async function open(
  context: CommandContext,
  person: Person,
  { id: apiKeyId, name }: ApiKey,
): Promise<CommandOutcome<SecretSignedIn>> {
  const { token, session } = await startSession(context, person, {
    kind: 'script',
    lasts: secretSessionSeconds * 1000,
    apiKeyId,
  });
  const { id, ip, userAgent, expiresAt } = session;
  const after = { personId: person.id, apiKey: name, ip, userAgent, expiresAt };
  return {
    result: { token, expiresAt },
    audit: { entity: 'session', id, label: person.email, after },
  };
}

function wrongSecret(): Problem {
  return new Problem({
    kind: 'unauthenticated',
    code: 'wrong-credentials',
    message:
      'client_id and client_secret do not belong together. Check both, and that the secret was not revoked.',
  });
}
