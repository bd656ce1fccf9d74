import * as z from 'zod';
import { EntryPlace, openLog, writePlace } from '../audit/list-entries';
import type { AuditEntry } from '../audit/model';
import { listDown, type Place, type PlacedEntry } from '../audit/whole-log';
import { type QueryContext, query } from '../query';
import type { PortalActivity } from './model';
import { openPortal } from './open-portal';
import { Url } from './read-portal';
import { isShown, showEntry } from './show-entry';

const atOnce = 50;

/** The tenant's own history, newest first, with what it brought along from a former home. */
export const listPortalActivity = query({
  name: 'portal.read',
  input: z.strictObject({
    url: Url,
    limit: z.int().min(1).max(100).default(20),
    after: EntryPlace.optional(),
  }),
  async run(context, { url, limit, after }): Promise<PortalActivity> {
    const { tenant } = await openPortal(context, url);
    return readActivity(context, { tenantId: tenant.id, limit, after });
  },
});

interface Wanted {
  tenantId: string;
  limit: number;
  after?: Place | undefined;
}

export async function readActivity(
  context: QueryContext,
  { tenantId, limit, after }: Wanted,
): Promise<PortalActivity> {
  const log = await openLog(context, { tenantId }, atOnce);
  const found: PlacedEntry[] = [];
  try {
    for await (const placed of listDown(log, after))
      if (isShown(placed.entry) && found.push(placed) > limit) break;
  } finally {
    await log.former?.close();
  }
  const page = found.slice(0, limit);
  const reader = await readReader(context, { tenantId, entries: page.map(({ entry }) => entry) });
  const last = page.at(-1);
  return {
    items: page.map(({ entry }) => showEntry(entry, reader)),
    next: found.length > limit && last ? writePlace(last.place) : null,
  };
}

async function readReader(
  { stores }: QueryContext,
  { tenantId, entries }: { tenantId: string; entries: readonly AuditEntry[] },
) {
  const people = await stores.people.findMany({ ids: [...new Set(entries.map(({ actorId }) => actorId))] });
  const own = people.filter((person) => person.tenantId === tenantId);
  const providers = people.filter((person) => person.tenantId === null);
  return {
    own: new Map(own.map(({ id, name }) => [id, name])),
    providers: new Set(providers.map(({ id }) => id)),
  };
}
