import type { Context } from '../context';

/** Gives a database that is older than the report the months it would have; does nothing the second time. */
export function fillLicenceMonths({ storage, now }: Context): Promise<boolean> {
  return storage.transact(({ licenceMonths }) => licenceMonths.fillOnce(now()));
}
