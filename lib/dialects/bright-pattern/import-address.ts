import * as z from 'zod';
import { lockTimeouts } from '../../locks/model';
import { invalid } from '../../problem';

const seconds = z
  .string()
  .regex(/^\d{1,15}$/, { error: 'The seconds to wait are a whole number, 0 or more.' })
  .transform((text) => Math.min(Number(text), lockTimeouts.longest));

/** B1: the overview calls it `lockTime`, the methods `lockTimeout`. */
const Address = z.strictObject({ lockTimeout: seconds.optional(), lockTime: seconds.optional() });

/** The parameters of an import: how many seconds it waits for another one. More than an hour is an hour. */
export const ImportAddress = Address.transform(({ lockTimeout, lockTime }) => {
  if (lockTimeout !== undefined && lockTime !== undefined && lockTimeout !== lockTime) {
    const message = 'The lockTime is another name of lockTimeout. Send one of the two.';
    throw invalid([{ path: 'lockTime', code: 'listed-twice', message }]);
  }
  return { lockTimeout: lockTimeout ?? lockTime ?? lockTimeouts.standard };
});
