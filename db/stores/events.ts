import { and, asc, desc, eq, gt, inArray, lt, lte, max, or, type SQL } from 'drizzle-orm';
import type { KeptEvent, TenantryEvent } from '@/lib/events/model';
import type { EventFilter, EventStore } from '@/lib/events/store';
import type { Database } from '../database';
import { insertRows } from '../insert-rows';

export function eventStore(database: Database): EventStore {
  const {
    q,
    tables: { events },
  } = database;

  function matching({ types, tenantId, within }: EventFilter): SQL | undefined {
    const ids = within && [...within.partnerIds];
    return and(
      types && inArray(events.type, [...types]),
      tenantId === undefined ? undefined : eq(events.tenantId, tenantId),
      within &&
        or(
          eq(events.tenantId, within.partnerId),
          ids?.length ? inArray(events.partnerId, ids) : undefined,
          ids?.length ? inArray(events.formerPartnerId, ids) : undefined,
        ),
    );
  }

  return {
    async findLastSequence() {
      const [row] = await q
        .select({ sequence: events.sequence })
        .from(events)
        .orderBy(desc(events.sequence))
        .limit(1);
      return row?.sequence ?? 0;
    },
    async findFirstSequence() {
      const [row] = await q
        .select({ sequence: events.sequence })
        .from(events)
        .orderBy(asc(events.sequence))
        .limit(1);
      return row?.sequence;
    },
    async insertMany(kept) {
      await insertRows(
        database,
        events,
        kept.map(({ event, formerPartnerId }) => ({
          sequence: event.sequence,
          id: event.id,
          type: event.type,
          at: event.at,
          tenantId: event.tenant.id,
          partnerId: event.tenant.partnerId,
          formerPartnerId,
          body: event,
        })),
      );
    },
    async list(filter, { after, until, limit }) {
      const rows = await q
        .select({ body: events.body, formerPartnerId: events.formerPartnerId })
        .from(events)
        .where(and(gt(events.sequence, after), lte(events.sequence, until), matching(filter)))
        .orderBy(asc(events.sequence))
        .limit(limit);
      return rows.map(toKept);
    },
    async removeBefore(instant) {
      const [row] = await q
        .select({ last: max(events.sequence) })
        .from(events)
        .where(lt(events.at, instant));
      const last = await this.findLastSequence();
      if (row?.last)
        await q.delete(events).where(and(lte(events.sequence, row.last), lt(events.sequence, last)));
    },
  };
}

/** Written by `recordEvents` and by nobody else. */
function toKept({ body, formerPartnerId }: { body: unknown; formerPartnerId: string | null }): KeptEvent {
  return { event: body as TenantryEvent, formerPartnerId };
}
