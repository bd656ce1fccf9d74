import { setImmediate as nextTurn } from 'node:timers/promises';
import * as z from 'zod';
import { doors } from '../actor';
import { PageLimit } from '../page-limit';
import { type QueryContext, query } from '../query';
import { findBreak, firstHash } from './chain';
import { auditedEntities } from './model';
import type { AuditFilter } from './store';
import { countNewer, listDown, listUp, type Place, type PlacedEntry, type WholeLog } from './whole-log';

const time = z.iso
  .datetime({ offset: true, error: 'A time is written 2026-12-31 or 2026-12-31T08:00:00Z.' })
  .or(z.iso.date());
const placeError = { error: 'Use a “next” or “previous” of this list.' };
export const EntryPlace = z
  .string()
  .regex(/^former-[1-9]\d{0,14}$/)
  .transform((text): Place => ({ former: Number(text.slice('former-'.length)) }))
  .or(z.coerce.number(placeError).int(placeError).positive(placeError));

/** The members of the audit page's address and of `GET /api/v1/audit`. */
export const AuditListInput = z.strictObject({
  tenant: z.string().optional().meta({ description: 'The id of a tenant: its history.' }),
  actor: z.string().optional().meta({ description: 'The id of the person who acted.' }),
  action: z
    .string()
    .max(80, { error: 'An action has at most 80 characters.' })
    .regex(/^[a-z.-]*$/, { error: 'An action has lower-case letters, hyphens and dots.' })
    .optional()
    .meta({ description: 'An action such as tenant.update, or a group of them such as tenant.' }),
  entity: z
    .enum(auditedEntities, { error: `The entity is one of ${auditedEntities.join(', ')}.` })
    .optional()
    .meta({ description: 'Kind of thing that was changed.' }),
  entityId: z.string().optional(),
  door: z
    .enum(doors, { error: `The door is one of ${doors.join(', ')}.` })
    .optional()
    .meta({ description: 'Through which interface.' }),
  since: time.optional().meta({ description: 'From this time or UTC day on.' }),
  until: time.optional().meta({ description: 'Before this time or UTC day.' }),
  limit: PageLimit,
  after: EntryPlace.optional().meta({ description: 'The next of the page before: older entries.' }),
  before: EntryPlace.optional().meta({ description: 'The previous of the page after: newer entries.' }),
  count: z
    .union([z.boolean(), z.enum(['true', 'false']).transform((value) => value === 'true')])
    .default(false)
    .meta({ description: 'Also say how many there are in all.' }),
});

/** Newest first. Of a tenant that was imported, what it brought along follows what happened here. */
export const listEntries = query({
  name: 'audit.list',
  input: AuditListInput,
  async run(context, { limit, after, before, count, ...wanted }) {
    const log = await openLog(context, filterOf(wanted), limit + 1);
    try {
      const isUp = before !== undefined;
      const found = await take(isUp ? listUp(log, before) : listDown(log, after), limit + 1);
      const more = found.length > limit;
      const page = isUp ? found.slice(0, limit).reverse() : found.slice(0, limit);
      const [first, last] = [page[0], page.at(-1)];
      const hasNewer = isUp ? more : after !== undefined;
      const hasOlder = isUp ? true : more;
      return {
        items: page.map(({ entry }) => entry),
        next: hasOlder && last ? writePlace(last.place) : null,
        previous: hasNewer && first ? writePlace(first.place) : null,
        ...(count && {
          total: await countEntries(context, log),
          newer: hasNewer && first ? await countEntries(context, log, first.place) : 0,
        }),
      };
    } finally {
      await log.former?.close();
    }
  },
});

/** A tenant’s history begins with its import, and continues what it brought along. Close `former` after reading. */
export async function openLog(
  { stores, records }: QueryContext,
  filter: AuditFilter,
  atOnce: number,
): Promise<WholeLog> {
  const { tenantId } = filter;
  const carried = tenantId === undefined ? undefined : await stores.tenants.findCarriedHistory(tenantId);
  if (!carried) return { audit: stores.audit, filter, atOnce };
  return {
    audit: stores.audit,
    atOnce,
    filter: { ...filter, afterSequence: carried.after },
    ...(carried.batch !== null && { former: await records.open(carried.batch) }),
  };
}

async function take(entries: AsyncIterable<PlacedEntry>, most: number): Promise<PlacedEntry[]> {
  const taken: PlacedEntry[] = [];
  for await (const entry of entries) if (taken.push(entry) >= most) break;
  return taken;
}

export function writePlace(place: Place): string {
  return typeof place === 'number' ? String(place) : `former-${place.former}`;
}

/** Sequences have no gap, so without a filter or a scope the last one counts the log. */
async function countEntries({ scope }: QueryContext, log: WholeLog, newerThan?: Place): Promise<number> {
  const isFiltered = scope !== null || Object.values(log.filter).some((value) => value !== undefined);
  if (isFiltered || typeof newerThan === 'object') return countNewer(log, newerThan);
  return ((await log.audit.findLast())?.sequence ?? newerThan ?? 0) - (newerThan ?? 0);
}

function filterOf({
  tenant,
  actor,
  since,
  until,
  ...same
}: Omit<z.output<typeof AuditListInput>, 'limit' | 'after' | 'before' | 'count'>): AuditFilter {
  return { ...same, tenantId: tenant, actorId: actor, since: asInstant(since), until: asInstant(until) };
}

/** Reads the whole chain and says where it is broken, if it is. */
export const verifyChain = query({
  name: 'audit.verify',
  input: z.strictObject({}),
  async run({ stores }) {
    let [sequence, hash, entries] = [0, firstHash, 0];
    for (;;) {
      const batch = await stores.audit.listFrom(sequence, 1000);
      const broken = findBreak(batch, hash);
      if (broken) {
        const fitting = entries + batch.indexOf(broken);
        return { intact: false as const, entries: fitting, brokenAt: broken.sequence };
      }
      const last = batch.at(-1);
      if (!last) return { intact: true as const, entries };
      [sequence, hash, entries] = [last.sequence, last.hash, entries + batch.length];
      // Others get their turn: an embedded database answers without ever leaving this one.
      await nextTurn();
    }
  },
});

function asInstant(text: string | undefined): string | undefined {
  return text === undefined ? undefined : new Date(text).toISOString();
}
