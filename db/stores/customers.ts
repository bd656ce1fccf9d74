import { and, asc, eq, sql } from 'drizzle-orm';
import { type Customer, isCustomer } from '@/lib/dialects/mx-one/document';
import type { CustomerStore } from '@/lib/dialects/mx-one/store';
import { decodeCursor, encodeCursor, type Order } from '../cursor';
import type { Database } from '../database';
import { tenantReads } from './tenant-reads';
import { namesWithin } from './within-scope';

const order: Order<'integer'> = { list: 'customers', kind: 'integer' };

export function customerStore(database: Database): CustomerStore {
  const { q, tables } = database;
  const { telephonyProfiles: profiles } = tables;
  const read = tenantReads(database);
  // Said as the index of live customers says it.
  const live = sql`${profiles.live}`;

  async function readCustomers(ids: string[]): Promise<Customer[]> {
    return (await read(ids)).filter(isCustomer);
  }

  return {
    async find({ systemId, customerNumber }) {
      const [row] = await q
        .select({ id: profiles.tenantId })
        .from(profiles)
        .where(and(live, eq(profiles.systemId, systemId), eq(profiles.customerNumber, customerNumber)));
      const [customer] = row ? await readCustomers([row.id]) : [];
      return customer;
    },

    async list({ systemId, customerNumber, within }, { limit, after }) {
      const from = after === undefined ? { id: '', value: 0 } : decodeCursor(after, order);
      const rows = await q
        .select({ id: profiles.tenantId, systemId: profiles.systemId, number: profiles.customerNumber })
        .from(profiles)
        .where(
          and(
            live,
            systemId === undefined ? undefined : eq(profiles.systemId, systemId),
            customerNumber === undefined ? undefined : eq(profiles.customerNumber, customerNumber),
            within && namesWithin(database, profiles.tenantId, within),
            sql`(${profiles.systemId}, ${profiles.customerNumber}) > (${from.id}, ${from.value})`,
          ),
        )
        .orderBy(asc(profiles.systemId), asc(profiles.customerNumber))
        .limit(limit + 1);
      const page = rows.slice(0, limit);
      const last = page.at(-1);
      return {
        items: await readCustomers(page.map(({ id }) => id)),
        next:
          rows.length > limit && last ? encodeCursor(order, { value: last.number, id: last.systemId }) : null,
      };
    },
  };
}
