import { and, desc, eq, gt, type SQL } from 'drizzle-orm';
import type { SupportRequestStore } from '@/lib/support-access/store';
import type { Database } from '../database';

export function supportRequestStore({ q, tables }: Database): SupportRequestStore {
  const { supportRequests: requests } = tables;

  const newest = (where: SQL, limit: number) =>
    q.select().from(requests).where(where).orderBy(desc(requests.askedAt), desc(requests.id)).limit(limit);

  return {
    async find(id) {
      const [row] = await q.select().from(requests).where(eq(requests.id, id));
      return row;
    },

    async findOpen({ tenantId, personId, now }) {
      const [row] = await q
        .select()
        .from(requests)
        .where(
          and(
            eq(requests.personId, personId),
            eq(requests.tenantId, tenantId),
            eq(requests.state, 'granted'),
            gt(requests.endsAt, now),
          ),
        )
        .orderBy(desc(requests.endsAt))
        .limit(1);
      return row;
    },

    listOfTenant: (tenantId, limit) => newest(eq(requests.tenantId, tenantId), limit),
    listOfPerson: (personId, limit) => newest(eq(requests.personId, personId), limit),

    async insert(request) {
      await q.insert(requests).values(request);
    },

    async save({ id, ...request }) {
      await q.update(requests).set(request).where(eq(requests.id, id));
    },
  };
}
