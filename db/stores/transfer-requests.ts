import { and, count, desc, eq, lt, or } from 'drizzle-orm';
import type { TransferRequest } from '@/lib/transfer-requests/model';
import type { TransferRequestFilter, TransferRequestStore } from '@/lib/transfer-requests/store';
import { decodeCursor, encodeCursor, type Order } from '../cursor';
import type { Database } from '../database';
import { insertRows } from '../insert-rows';

type Row = Database['tables']['transferRequests']['$inferSelect'];

const order: Order<'text'> = { list: 'transfer-requests', kind: 'text' };

export function transferRequestStore(database: Database): TransferRequestStore {
  const { q, tables } = database;
  const { transferRequests: requests } = tables;

  const matching = ({ state, holderId, forTenantId, importId }: TransferRequestFilter) =>
    and(
      state === undefined ? undefined : eq(requests.state, state),
      holderId === undefined ? undefined : eq(requests.holderId, holderId),
      forTenantId === undefined ? undefined : eq(requests.forTenantId, forTenantId),
      importId === undefined ? undefined : eq(requests.importId, importId),
    );

  return {
    async find(id) {
      const [row] = await q.select().from(requests).where(eq(requests.id, id));
      return row && toRequest(row);
    },

    async list(filter, { limit, after }) {
      const place = after === undefined ? undefined : decodeCursor(after, order);
      const rows = await q
        .select()
        .from(requests)
        .where(
          and(
            matching(filter),
            place &&
              or(
                lt(requests.createdAt, place.value),
                and(eq(requests.createdAt, place.value), lt(requests.id, place.id)),
              ),
          ),
        )
        .orderBy(desc(requests.createdAt), desc(requests.id))
        .limit(limit + 1);
      const items = rows.slice(0, limit).map(toRequest);
      const last = items.at(-1);
      return {
        items,
        next:
          rows.length > limit && last ? encodeCursor(order, { value: last.createdAt, id: last.id }) : null,
      };
    },

    async count(filter) {
      const [row] = await q.select({ requests: count() }).from(requests).where(matching(filter));
      return row?.requests ?? 0;
    },

    async insertMany(many) {
      await insertRows(database, requests, many.map(toRow));
    },

    async save(request) {
      const { id, ...row } = toRow(request);
      await q.update(requests).set(row).where(eq(requests.id, id));
    },
  };
}

function toRow({ holder, forTenant, ...request }: TransferRequest): Row {
  return {
    ...request,
    holderId: holder.id,
    holderName: holder.name,
    forTenantId: forTenant.id,
    forTenantName: forTenant.name,
  };
}

function toRequest({ holderId, holderName, forTenantId, forTenantName, ...row }: Row): TransferRequest {
  return {
    ...row,
    holder: { id: holderId, name: holderName },
    forTenant: { id: forTenantId, name: forTenantName },
  };
}
