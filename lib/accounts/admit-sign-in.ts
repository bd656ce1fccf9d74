import * as z from 'zod';
import { command } from '../command';
import { findAttemptKeys } from './attempt-keys';
import { countAttempts } from './count-attempts';

/** The first half of a sign-in: counts it, or refuses it while its account, device or address is blocked. */
export const admitSignIn = command({
  name: 'session.admit',
  input: z.object({ email: z.string(), deviceToken: z.string().optional() }),
  async run({ stores, now, ip }, { email, deviceToken }) {
    const { own, address } = await findAttemptKeys(stores, { email, deviceToken, ip }, now);
    await countAttempts({ stores, now }, [
      { key: own, kind: 'account' },
      ...(address === undefined ? [] : [{ key: address, kind: 'address' as const }]),
    ]);
    return { result: undefined, audit: null };
  },
});
