import { day, shift } from '../accounts/instants';
import type { Context } from '../context';

const keptDays = 90;
/** Links that are over stay a while, so that their page can say so. */
const linkDays = 90;

/** Forgets mails that ended long ago, and links that have been over for as long. */
export async function sweepMails({ storage, now }: Context): Promise<void> {
  await storage.transact(async (stores) => {
    await stores.mails.removeBefore(shift(now(), -keptDays * day));
    await stores.oneTimeLinks.removeBefore(shift(now(), -linkDays * day));
  });
}
