import * as z from 'zod';
import { type CommandOutcome, command } from '../command';
import { Problem } from '../problem';
import { hashToken } from './hash-token';
import { between } from './instants';
import { isOver } from './session-age';
import { giveTokens, type ScriptSignedIn } from './start-script-session';

/**
 * A new pair of tokens for a refresh token, which is used up by it. One that comes a second time was copied on its way:
 * the session ends at once, for whoever has it.
 */
export const refreshScriptSession = command({
  name: 'script-session.refresh',
  input: z.strictObject({
    refreshToken: z
      .string({ error: 'Send the refreshToken of the login.' })
      .max(200, { error: 'This is no refresh token.' }),
  }),
  secrets: ['refreshToken', 'token'],
  async run(context, { refreshToken }): Promise<CommandOutcome<ScriptSignedIn | undefined>> {
    const { stores, now } = context;
    const tokenHash = hashToken(refreshToken);
    const kept = await stores.refreshTokens.findByHash(tokenHash);
    const found = kept && (await stores.sessions.findWithPerson(kept.sessionId));
    if (!kept || !found) return { result: undefined, audit: null, refusal: notRefreshed() };
    const { session, person } = found;
    const subject = { entity: 'session', id: session.id, label: person.email } as const;
    if (kept.usedAt !== null) {
      await stores.sessions.remove(session.id);
      const after = { because: 'refresh token used twice', personId: person.id };
      return {
        result: undefined,
        audit: { ...subject, outcome: 'refused', after },
        refusal: notRefreshed(),
      };
    }
    if (isOver(session, now) || between(now, kept.expiresAt) <= 0 || person.disabledAt !== null)
      return { result: undefined, audit: null, refusal: notRefreshed() };
    await stores.refreshTokens.markUsed(tokenHash, now);
    const result = await giveTokens(context, { session, person });
    return { result, audit: { ...subject, after: { personId: person.id, expiresAt: result.expiresAt } } };
  },
});

export function notRefreshed(): Problem {
  return new Problem({
    kind: 'unauthenticated',
    code: 'refresh-token',
    message: 'This refresh token is unknown, used up or over. Log in again.',
  });
}
