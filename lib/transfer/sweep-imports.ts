import type { Context } from '../context';
import type { Stores } from '../stores';
import { silentAfter } from './keep-touched';
import type { TenantImport } from './store';

/** In hours: how long an archive waits for somebody to apply it. */
const importHours = 24;

/**
 * Ends what a server that is gone worked on. `all`: at the start of the only server there is; `silent`: what says nothing
 * any more. Nothing of it was kept; a plan can be applied once more.
 */
export async function endDeadImports(context: Context, which: 'all' | 'silent'): Promise<number> {
  const { storage, now } = context;
  const since = which === 'all' ? now() : earlier(now(), silentAfter);
  const dead = await storage.read.imports.listUnderWay(since);
  let ended = 0;
  for (const id of dead) {
    const isEnded = await storage.transact(async (stores) => {
      const found = await stores.imports.find(id);
      // An upload is not touched while it comes in.
      if (!found || found.updatedAt >= since || (which === 'silent' && found.state === 'receiving'))
        return false;
      return end(stores, found, now());
    });
    if (isEnded) ended += 1;
  }
  return ended;
}

async function end(stores: Stores, found: TenantImport, now: string): Promise<boolean> {
  if (found.state === 'applying' && found.digest !== null) {
    const message = 'The server stopped while this was applied. Nothing of it was kept. Apply it again.';
    await stores.imports.save({
      ...found,
      state: 'planned',
      refusal: { message, issues: [] },
      updatedAt: now,
    });
    return true;
  }
  if (found.state !== 'receiving' && found.state !== 'reading' && found.state !== 'applying') return false;
  // Without a plan it was to be applied in one go: its archive goes, too, as nobody waits for it here.
  const isAtOnce = found.state === 'applying';
  const message =
    found.state === 'receiving'
      ? 'The upload broke off. Send the archive again.'
      : isAtOnce
        ? 'The server stopped while this was imported. Nothing was changed. Send the archive again.'
        : 'The server stopped while the archive was read. Nothing was changed. Read it again, or send it again.';
  await stores.imports.save({
    ...found,
    state: isAtOnce ? 'refused' : 'failed',
    refusal: { message, issues: [] },
    applicable: false,
    updatedAt: now,
  });
  return true;
}

/** Forgets archives that nobody applied for a day; their files go with the next sweep of the spool. */
export async function sweepImports({ storage, now }: Context): Promise<number> {
  const stale = await storage.read.imports.listStale(earlier(now(), importHours * 3_600_000));
  for (const id of stale) await storage.transact((stores) => stores.imports.remove(id));
  return stale.length;
}

function earlier(instant: string, milliseconds: number): string {
  return new Date(Date.parse(instant) - milliseconds).toISOString();
}
