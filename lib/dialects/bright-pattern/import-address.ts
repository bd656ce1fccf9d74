import * as z from 'zod';
import { lockTimeouts } from '../../locks/model';
import { invalid } from '../../problem';

const error = 'The seconds to wait are a whole number, 0 or more.';

/** A number in JSON; digits in an address and in a form, and in JSON of scripts that build it from text. */
const seconds = z
  .union([z.int().min(0), z.string().regex(/^\d{1,15}$/)], { error })
  .transform((sent) => Math.min(Number(sent), lockTimeouts.longest));

/** B1: the overview calls it `lockTime`, the methods `lockTimeout`. */
export const lockMembers = { lockTimeout: seconds.optional(), lockTime: seconds.optional() };

/** How many seconds to wait for another import. More than an hour is an hour. */
export function readLockTimeout({
  lockTimeout,
  lockTime,
}: {
  lockTimeout?: number;
  lockTime?: number;
}): number {
  if (lockTimeout !== undefined && lockTime !== undefined && lockTimeout !== lockTime) {
    const message = 'The lockTime is another name of lockTimeout. Send one of the two.';
    throw invalid([{ path: 'lockTime', code: 'listed-twice', message }]);
  }
  return lockTimeout ?? lockTime ?? lockTimeouts.standard;
}

/** The parameters of a method that imports what its body holds. */
export const ImportAddress = z
  .strictObject(lockMembers)
  .transform((sent) => ({ lockTimeout: readLockTimeout(sent) }));
