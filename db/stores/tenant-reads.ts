import { asc, eq, inArray, sql } from 'drizzle-orm';
import type { Tenant } from '@/lib/tenants/model';
import type { Database } from '../database';
import { prepare, textList } from '../prepare';
import { toTenant } from './tenant-rows';

/** Whole tenants by their ids, in the order of the ids; those that are not there are left out. */
export function tenantReads({ q, engine, tables }: Database): (ids: readonly string[]) => Promise<Tenant[]> {
  const { tenants, telephonyProfiles: profiles, telephonySystems: systems, subscribers } = tables;
  const ids = sql`(${textList(engine, sql.placeholder('ids'))})`;

  const readRows = prepare('tenants-by-ids', () =>
    q
      .select({ tenant: tenants, profile: profiles, systemName: systems.name })
      .from(tenants)
      .leftJoin(profiles, eq(profiles.tenantId, tenants.id))
      .leftJoin(systems, eq(systems.id, profiles.systemId))
      .where(inArray(tenants.id, ids)),
  );
  const readSubscribers = prepare('subscribers-by-tenants', () =>
    q
      .select()
      .from(subscribers)
      .where(inArray(subscribers.tenantId, ids))
      .orderBy(asc(subscribers.tenantId), asc(subscribers.position)),
  );

  return async (wanted) => {
    if (wanted.length === 0) return [];
    const values = { ids: JSON.stringify(wanted) };
    const rows = new Map((await readRows(values)).map((row) => [row.tenant.id, row]));
    const all = await readSubscribers(values);
    return wanted.flatMap((id) => {
      const row = rows.get(id);
      return row
        ? toTenant(
            row,
            all.filter((subscriber) => subscriber.tenantId === id),
          )
        : [];
    });
  };
}
