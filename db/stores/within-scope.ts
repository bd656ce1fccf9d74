import { type SQL, type SQLWrapper, sql } from 'drizzle-orm';
import type { Within } from '@/lib/partners/model';
import type { Database } from '../database';
import { textList } from '../prepare';

/** Whether a column names a tenant that belongs to one of these partners, or is the partner itself. */
export function namesWithin(
  { engine, tables: { tenants } }: Database,
  column: SQLWrapper,
  { partnerId, partnerIds }: Within,
): SQL {
  return sql`(${column} = ${partnerId} or ${column} in (select ${tenants.id} from ${tenants}
    where ${tenants.partnerId} in (${textList(engine, JSON.stringify(partnerIds))})))`;
}
