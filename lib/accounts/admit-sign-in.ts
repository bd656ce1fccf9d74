import * as z from 'zod';
import type { AuditSubject } from '../audit/model';
import { type CommandOutcome, command } from '../command';
import type { Stores } from '../stores';
import { findAttemptKeys } from './attempt-keys';
import { type Blocked, countAttempts } from './count-attempts';

/**
 * The first half of a sign-in: counts it, or refuses it while its account, device or address is blocked. Of a block the
 * log keeps the first refusal only, so that knocking on does not fill it.
 */
export const admitSignIn = command({
  name: 'session.admit',
  input: z.object({ email: z.string(), deviceToken: z.string().optional() }),
  async run({ stores, now, ip, userAgent }, { email, deviceToken }): Promise<CommandOutcome<undefined>> {
    const { own, address } = await findAttemptKeys(stores, { email, deviceToken, ip }, now);
    const blocked = await countAttempts({ stores, now }, [
      { key: own, kind: 'account' },
      ...(address === undefined ? [] : [{ key: address, kind: 'address' as const }]),
    ]);
    if (!blocked) return { result: undefined, audit: null };
    const audit = blocked.isFirst ? await subjectOf(stores, email, blocked, userAgent) : null;
    return { result: undefined, audit, refusal: blocked.problem };
  },
});

async function subjectOf(
  { people }: Pick<Stores, 'people'>,
  email: string,
  { kind, until }: Blocked,
  userAgent: string,
): Promise<AuditSubject> {
  const person = await people.findCredentials(email);
  return {
    entity: 'person',
    id: person?.id ?? 'unknown',
    // What was typed is not kept: it may be a password in the wrong field.
    label: person?.email ?? 'Unknown e-mail address',
    outcome: 'refused',
    after: { because: kind === 'address' ? 'address blocked' : 'account blocked', until, userAgent },
  };
}
