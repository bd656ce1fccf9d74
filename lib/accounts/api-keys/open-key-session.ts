import * as z from 'zod';
import { type CommandContext, type CommandOutcome, command } from '../../command';
import { Problem } from '../../problem';
import { hashToken } from '../hash-token';
import { between } from '../instants';
import type { Person } from '../model';
import { changeItFirst, refuse, settleAttempt } from '../prove-password';
import { startSession } from '../start-session';
import { expiredKey } from './find-key-holder';
import { type ApiKey, hasExpired } from './model';

/** Documented of the Bright Pattern token: it says 3599, a second less than an hour. */
export const keySessionSeconds = 3600;

export interface KeySignedIn {
  token: string;
  expiresAt: string;
}

/**
 * Opens a session for a script that knows somebody's API key. Only `signInWithKey` runs it, because the attempt has to
 * be counted first. Every refusal of somebody without the right key looks the same and takes as long; the log keeps why.
 */
export const openKeySession = command({
  name: 'script-session.open',
  input: z.strictObject({ email: z.string(), key: z.string() }),
  secrets: ['key', 'token'],
  async run(context, { email, key }): Promise<CommandOutcome<KeySignedIn | undefined>> {
    const { stores, now } = context;
    const person = await stores.people.findCredentials(email);
    const found = await stores.apiKeys.findByHash(hashToken(key));
    if (!person) return refuse(undefined, 'unknown person', wrongKey());
    if (found?.personId !== person.id) return refuse(person, 'wrong API key', wrongKey());
    if (person.disabledAt !== null) return refuse(person, 'disabled', wrongKey());
    await settleAttempt(context, { email });
    if (hasExpired(found, now)) return refuse(person, 'expired API key', expiredKey(found));
    if (person.mustChangePassword) return refuse(person, 'initial password', changeItFirst());
    await stores.apiKeys.touch(found.id, now);
    return open(context, person, found);
  },
});

async function open(
  context: CommandContext,
  person: Person,
  { id: apiKeyId, name, expiresAt: keyEnds }: ApiKey,
): Promise<CommandOutcome<KeySignedIn>> {
  const lasts = keySessionSeconds * 1000;
  const { token, session } = await startSession(context, person, {
    kind: 'script',
    lasts: keyEnds === null ? lasts : Math.min(lasts, between(context.now, keyEnds)),
    apiKeyId,
  });
  const { id: sessionId, ip, userAgent, expiresAt } = session;
  const after = { sessionId, apiKey: name, ip, userAgent, expiresAt };
  return {
    result: { token, expiresAt },
    audit: { entity: 'person', id: person.id, label: person.email, after },
  };
}

function wrongKey(): Problem {
  return new Problem({
    kind: 'unauthenticated',
    code: 'wrong-credentials',
    message:
      'client_id and client_secret do not belong together. Check both, and that the API key was not revoked.',
  });
}
