import { and, asc, eq, gt, gte, lte, ne, or } from 'drizzle-orm';
import type { NumberHold } from '@/lib/number-spaces/model';
import type { NumberHoldStore } from '@/lib/number-spaces/store';
import { decodeCursor, encodeCursor, type Order } from '../cursor';
import type { Database } from '../database';

type Row = Database['tables']['numberHolds']['$inferSelect'];

const order: Order<'text'> = { list: 'number-holds', kind: 'text' };

export function numberHoldStore({ q, tables }: Database): NumberHoldStore {
  const { numberHolds: holds } = tables;
  return {
    async find(id, now) {
      const [row] = await q
        .select()
        .from(holds)
        .where(and(eq(holds.id, id), gt(holds.until, now)));
      return row && toHold(row);
    },

    async list({ space, personId }, { limit, after }, now) {
      const place = after === undefined ? undefined : decodeCursor(after, order);
      const rows = await q
        .select()
        .from(holds)
        .where(
          and(
            gt(holds.until, now),
            space === undefined ? undefined : eq(holds.space, space),
            personId === undefined ? undefined : eq(holds.personId, personId),
            place &&
              or(gt(holds.until, place.value), and(eq(holds.until, place.value), gt(holds.id, place.id))),
          ),
        )
        .orderBy(asc(holds.until), asc(holds.id))
        .limit(limit + 1);
      const items = rows.slice(0, limit).map(toHold);
      const last = items.at(-1);
      return {
        items,
        next: rows.length > limit && last ? encodeCursor(order, { value: last.until, id: last.id }) : null,
      };
    },

    async listOverlaps({ space, range, exceptPersonId, limit }, now) {
      const rows = await q
        .select()
        .from(holds)
        .where(
          and(
            eq(holds.space, space),
            eq(holds.length, range.first.length),
            lte(holds.first, range.last),
            gte(holds.last, range.first),
            gt(holds.until, now),
            exceptPersonId === undefined ? undefined : ne(holds.personId, exceptPersonId),
          ),
        )
        .orderBy(asc(holds.first))
        .limit(limit);
      return rows.map(toHold);
    },

    async insert({ person, ...hold }) {
      const [personId, personName] = [person.id, person.name];
      await q.insert(holds).values({ ...hold, length: hold.first.length, personId, personName });
    },
    async remove(id) {
      await q.delete(holds).where(eq(holds.id, id));
    },
    async removeOver(now) {
      await q.delete(holds).where(lte(holds.until, now));
    },
  };
}

function toHold({ id, space, first, last, personId, personName, note, createdAt, until }: Row): NumberHold {
  return { id, space, first, last, person: { id: personId, name: personName }, note, createdAt, until };
}
