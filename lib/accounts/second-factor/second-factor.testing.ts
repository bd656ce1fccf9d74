import { Secret, TOTP } from 'otpauth';
import type { PersonActor } from '../../actor';
import { execute } from '../../command';
import type { Context } from '../../context';
import { goodPassword } from '../testing';
import { beginSecondFactor, confirmSecondFactor } from './second-factor';

/** What an authenticator app shows at an instant, or so many steps later. */
export function codeAt(secret: string, now: string, steps = 0): string {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period: 30 });
  return totp.generate({ timestamp: Date.parse(now) + steps * 30_000 });
}

/** Sets the second factor up for whoever acts. */
export async function givenSecondFactor(context: Context & { actor: PersonActor }, password = goodPassword) {
  const begun = await execute(context, beginSecondFactor, { password });
  if (!begun) throw new Error('The second factor was not begun.');
  const code = codeAt(begun.secret, context.now());
  const { recoveryCodes } = await execute(context, confirmSecondFactor, { code });
  return { secret: begun.secret, recoveryCodes, code };
}
